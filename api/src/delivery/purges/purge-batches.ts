/** What purge interfaces and header lines take in one request: Fastly's limit is 256 keys, and many proxies' 8 KB a header. */
const mostKeys = 200;
const mostBytes = 6000;

export interface PurgeBatch<Row> {
  rows: Row[];
  keys: string[];
}

/** Waiting purges as few requests: each key once in a batch, each purge whole in one batch, in their order. */
export function purgeBatches<Row extends { keys: readonly string[] }>(
  rows: readonly Row[],
): PurgeBatch<Row>[] {
  const batches: { rows: Row[]; keys: Set<string> }[] = [];
  for (const row of rows) {
    const last = batches.at(-1);
    if (last && fits(new Set([...last.keys, ...row.keys]))) {
      last.rows.push(row);
      for (const key of row.keys) last.keys.add(key);
    } else {
      batches.push({ rows: [row], keys: new Set(row.keys) });
    }
  }
  return batches.map(({ rows: of, keys }) => ({ rows: of, keys: [...keys] }));
}

function fits(keys: ReadonlySet<string>): boolean {
  let bytes = 0;
  for (const key of keys) bytes += key.length + 1;
  return keys.size <= mostKeys && bytes <= mostBytes;
}
