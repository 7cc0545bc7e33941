interface Branch {
  id: string;
  parentId: string | null;
  position: number;
  key: string;
}

/** The rows of one or more trees as one reads them: every section before its children, siblings by position. */
export function treeOrder<T extends Branch>(rows: readonly T[]): T[] {
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const under = (parentId: string | null): T[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position || a.key.localeCompare(b.key, 'en'))
      .flatMap((row) => [row, ...under(row.id)]);
  return under(null);
}

/** Whether a section stands under another one, at any depth, or is that very one. */
export function isWithin(rows: readonly Branch[], id: string, ancestorId: string): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (let at: string | null = id; at !== null; at = byId.get(at)?.parentId ?? null)
    if (at === ancestorId) return true;
  return false;
}
