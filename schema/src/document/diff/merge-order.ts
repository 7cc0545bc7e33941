/** The same id in two sequences, or in one of them only. */
export interface Pair<T> {
  id: string;
  before?: T;
  after?: T;
}

/**
 * Pairs two sequences by id, in the order of `lead`; what only the other has stands after the one that it followed there.
 */
export function pairById<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  lead: 'before' | 'after',
): Pair<T>[] {
  const [leading, other] = lead === 'after' ? [after, before] : [before, after];
  const otherById = new Map(other.map((item) => [item.id, item]));
  const leadingIds = new Set(leading.map((item) => item.id));
  const followers = new Map<string | null, T[]>();
  let previous: string | null = null;
  for (const item of other) {
    if (leadingIds.has(item.id)) previous = item.id;
    else followers.set(previous, [...(followers.get(previous) ?? []), item]);
  }

  const pair = (first: T | undefined, second: T | undefined, id: string): Pair<T> => {
    const [old, current] = lead === 'after' ? [second, first] : [first, second];
    return { id, ...(old && { before: old }), ...(current && { after: current }) };
  };
  const alone = (id: string | null) =>
    (followers.get(id) ?? []).map((item) => pair(undefined, item, item.id));
  return [
    ...alone(null),
    ...leading.flatMap((item) => [pair(item, otherById.get(item.id), item.id), ...alone(item.id)]),
  ];
}

/** The ids that must move for one order to become the other: all but a longest run that keeps its order. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const placeBefore = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => placeBefore.has(id));
  // ends[n]: index in `common` of the smallest place that ends a rising run of n + 1 places.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  const placeAt = (index: number | undefined) => placeBefore.get(common[index ?? -1] ?? '') ?? -1;
  common.forEach((_, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (placeAt(ends[mid]) < placeAt(index)) low = mid + 1;
      else high = mid;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const moved = new Set(common);
  for (let index = ends.at(-1); index !== undefined; index = previous[index])
    moved.delete(common[index] ?? '');
  return moved;
}
