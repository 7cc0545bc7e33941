import { LRUCache } from 'lru-cache';

/** An answer as it was sent, with what it was made from. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
  /** Surrogate keys. */
  keys: readonly string[];
  /** The body compressed, made when it is first asked for. */
  encoded: Map<string, Buffer>;
}

/** An answer that is being made: it is kept only when nothing that it was made from changed meanwhile. */
export interface Pending {
  keep: (name: string, answer: KeptAnswer) => void;
}

export interface ResponseCache {
  get: (name: string) => KeptAnswer | undefined;
  begin: () => Pending;
  /** Forgets the answers that carry any of the keys. */
  purge: (keys: Iterable<string>) => void;
  clear: () => void;
  /** Bytes held. */
  size: () => number;
}

/** How many purges are remembered for the answers that were begun before them. */
const remembered = 1000;

/** Answers in memory by name, the least used forgotten first; `isCurrent` says whether purges reach us. */
export function createResponseCache(maxBytes: number, isCurrent: () => boolean): ResponseCache {
  const byKey = new Map<string, Set<string>>();
  // An order number for each purge, so that an answer knows which ones came while it was made.
  const purged: { at: number; keys: ReadonlySet<string> | 'all' }[] = [];
  let clock = 0;

  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (answer, name) => answer.body.length * 2 + name.length * 2 + 1000,
    dispose: (answer, name) => {
      for (const key of answer.keys) {
        const names = byKey.get(key);
        names?.delete(name);
        if (names?.size === 0) byKey.delete(key);
      }
    },
  });

  function remember(keys: ReadonlySet<string> | 'all'): void {
    purged.push({ at: ++clock, keys });
    if (purged.length > remembered) purged.shift();
  }

  function wasPurged(since: number, keys: readonly string[]): boolean {
    const oldest = purged[0];
    if (oldest && oldest.at > since + 1) return true;
    return purged.some(
      (each) =>
        each.at > since &&
        (each.keys === 'all' || keys.some((key) => each.keys !== 'all' && each.keys.has(key))),
    );
  }

  return {
    get: (name) => (isCurrent() ? answers.get(name) : undefined),
    begin: () => {
      const since = clock;
      const began = isCurrent();
      return {
        keep: (name, answer) => {
          if (maxBytes === 0 || !began || !isCurrent() || wasPurged(since, answer.keys)) return;
          answers.set(name, answer);
          for (const key of answer.keys) {
            const names = byKey.get(key) ?? new Set();
            names.add(name);
            byKey.set(key, names);
          }
        },
      };
    },
    purge: (keys) => {
      const all = new Set(keys);
      remember(all);
      for (const key of all) for (const name of byKey.get(key) ?? []) answers.delete(name);
    },
    clear: () => {
      remember('all');
      answers.clear();
      byKey.clear();
    },
    size: () => answers.calculatedSize,
  };
}
