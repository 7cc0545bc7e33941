import { isDeepStrictEqual } from 'node:util';

/** What one part of an import did: paths that were added or now differ, and paths that the preset no longer names. */
export interface Changes {
  changed: string[];
  kept: string[];
}

/** Fields of `wanted` that differ from what is stored; all of them where nothing is stored. */
export function differences<T extends object>(
  stored: { [K in keyof T]?: unknown } | undefined,
  wanted: T,
): (keyof T & string)[] {
  const fields = Object.keys(wanted) as (keyof T & string)[];
  return fields.filter((field) => !stored || !isDeepStrictEqual(stored[field], wanted[field]));
}

/**
 * Compares rows by key: which of the wanted ones to write, with what changed in each, and which stored ones nobody wants.
 * `part` is the name under which they stand in the preset.
 */
export function compareRows<T extends object>(
  part: string,
  keyOf: (row: T) => string,
  stored: readonly T[],
  wanted: readonly T[],
): Changes & { rows: T[] } {
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const asked = new Set(wanted.map(keyOf));
  const compared = wanted.map((row) => {
    const key = keyOf(row);
    const before = known.get(key);
    const fields = differences(before, row);
    return { row, changed: before ? fields.map((field) => `${part}.${key}.${field}`) : [`${part}.${key}`] };
  });
  return {
    rows: compared.filter(({ changed }) => changed.length > 0).map(({ row }) => row),
    changed: compared.flatMap(({ changed }) => changed),
    kept: [...known.keys()].filter((key) => !asked.has(key)).map((key) => `${part}.${key}`),
  };
}
