import { createPurgeableCache, type PurgeableCache } from './purgeable-cache.ts';

/** A length that is known, or that waits to be counted. */
export interface Total {
  value?: number;
  keep: (value: number) => void;
}

/** How long lists are, so that a list is counted once and not for every page, until something in it changes. */
export interface Totals {
  find: (name: string, madeFrom: ReadonlySet<string>) => Total;
}

type Counted = { value: number; keys: readonly string[] };

/** Counts in memory. */
export function createTotals(
  isCurrent: () => boolean,
): Totals & Pick<PurgeableCache<Counted>, 'purge' | 'clear'> {
  const counted = createPurgeableCache<Counted>({ maxSize: 10_000, sizeOf: () => 1, isCurrent });
  return {
    find: (name, madeFrom) => {
      const known = counted.get(name);
      const pending = counted.begin();
      const keys = [...madeFrom];
      return { ...(known && { value: known.value }), keep: (value) => pending.keep(name, { value, keys }) };
    },
    purge: counted.purge,
    clear: counted.clear,
  };
}
