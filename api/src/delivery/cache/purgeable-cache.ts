import { LRUCache } from 'lru-cache';

/** Something that was made from what the surrogate keys name. */
interface Made {
  keys: readonly string[];
}

/** Something that is being made: it is kept only when nothing that it was made from changed meanwhile. */
export interface Pending<V> {
  /** Whether it may be kept, here or anywhere else: no change of these keys was heard, and none was missed. */
  isCurrent: (keys: readonly string[]) => boolean;
  keep: (name: string, made: V) => void;
}

export interface PurgeableCache<V> {
  get: (name: string) => V | undefined;
  begin: () => Pending<V>;
  /** Forgets what carries any of the keys. */
  purge: (keys: Iterable<string>) => void;
  clear: () => void;
  /** Sum of the sizes of what is kept. */
  size: () => number;
}

/** How many purges are remembered for what was begun before them. */
const remembered = 1000;

interface Options<V> {
  /** 0 keeps nothing. */
  maxSize: number;
  sizeOf: (made: V, name: string) => number;
  /** Whether purges reach us; while they do not, nothing is kept and nothing is given. */
  isCurrent: () => boolean;
}

/** Keeps values by name until a key that they carry is purged, the least used forgotten first. */
export function createPurgeableCache<V extends Made>({
  maxSize,
  sizeOf,
  isCurrent,
}: Options<V>): PurgeableCache<V> {
  const namesOf = new Map<string, Set<string>>();
  const purges: { at: number; keys: ReadonlySet<string> | 'all' }[] = [];
  let clock = 0;

  const kept = new LRUCache<string, V>({
    maxSize: Math.max(1, maxSize),
    sizeCalculation: sizeOf,
    dispose: ({ keys }, name) => {
      for (const key of keys) {
        const names = namesOf.get(key);
        names?.delete(name);
        if (names?.size === 0) namesOf.delete(key);
      }
    },
  });

  function remember(keys: ReadonlySet<string> | 'all'): void {
    purges.push({ at: ++clock, keys });
    if (purges.length > remembered) purges.shift();
  }

  function wasPurged(since: number, keys: readonly string[]): boolean {
    const [oldest] = purges;
    if (oldest && oldest.at > since + 1) return true;
    return purges.some(
      ({ at, keys: gone }) => at > since && (gone === 'all' || keys.some((key) => gone.has(key))),
    );
  }

  return {
    get: (name) => (isCurrent() ? kept.get(name) : undefined),
    begin: () => {
      const since = clock;
      const wasCurrent = isCurrent();
      const isStillCurrent = (keys: readonly string[]) =>
        wasCurrent && isCurrent() && !wasPurged(since, keys);
      return {
        isCurrent: isStillCurrent,
        keep: (name, made) => {
          if (maxSize === 0 || !isStillCurrent(made.keys)) return;
          kept.set(name, made);
          if (!kept.has(name)) return;
          for (const key of made.keys) {
            const names = namesOf.get(key) ?? new Set();
            names.add(name);
            namesOf.set(key, names);
          }
        },
      };
    },
    purge: (keys) => {
      const all = new Set(keys);
      remember(all);
      for (const key of all) for (const name of namesOf.get(key) ?? []) kept.delete(name);
    },
    clear: () => {
      remember('all');
      kept.clear();
      namesOf.clear();
    },
    size: () => kept.calculatedSize,
  };
}
