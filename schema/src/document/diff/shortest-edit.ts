/** One step of an edit script over tokens. */
export interface Edit {
  op: 'equal' | 'insert' | 'delete';
  token: string;
}

/** Beyond this many changed tokens a comparison word by word helps nobody, and costs the square of it. */
const mostEdits = 1000;

/** The shortest edit script from `before` to `after` (Myers 1986); one whole replacement when they differ too much. */
export function shortestEdit(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...edits('equal', before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...edits('equal', before.slice(before.length - end)),
  ];
}

const edits = (op: Edit['op'], tokens: readonly string[]): Edit[] => tokens.map((token) => ({ op, token }));

function middle(before: readonly string[], after: readonly string[]): Edit[] {
  const trace = before.length > 0 && after.length > 0 ? furthestReaches(before, after) : null;
  if (!trace) return [...edits('delete', before), ...edits('insert', after)];
  return walkBack(trace, before, after);
}

/** For each number of edits d, how far along `before` each diagonal k got (index k + d + 1); null past the cap. */
function furthestReaches(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(before.length + after.length, mostEdits);
  let reached = new Int32Array(3);
  for (let d = 0; d <= most; d += 1) {
    const next = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      let x = firstStep(reached, d, k);
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      next[k + d + 1] = x;
      if (x >= before.length && x - k >= after.length) return [...trace, next];
    }
    trace.push(next);
    reached = next;
  }
  return null;
}

/** Where diagonal k starts at d edits: from k + 1 by an insertion, or from k - 1 by a deletion. */
function firstStep(reached: Int32Array, d: number, k: number): number {
  if (d === 0) return 0;
  return stepsDown(reached, d, k) ? at(reached, d - 1, k + 1) : at(reached, d - 1, k - 1) + 1;
}

function stepsDown(reached: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && at(reached, d - 1, k - 1) < at(reached, d - 1, k + 1));
}

const at = (reached: Int32Array, d: number, k: number) => reached[k + d + 1] ?? 0;

function walkBack(trace: readonly Int32Array[], before: readonly string[], after: readonly string[]): Edit[] {
  const script: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d - 1];
    const isDown = reached !== undefined && stepsDown(reached, d, x - y);
    const fromK = isDown ? x - y + 1 : x - y - 1;
    const fromX = reached === undefined ? 0 : at(reached, d - 1, fromK);
    const fromY = reached === undefined ? 0 : fromX - fromK;
    const startX = reached === undefined || isDown ? fromX : fromX + 1;
    for (; x > startX; x -= 1, y -= 1) script.push({ op: 'equal', token: before[x - 1] ?? '' });
    if (reached === undefined) break;
    script.push(
      isDown ? { op: 'insert', token: after[fromY] ?? '' } : { op: 'delete', token: before[fromX] ?? '' },
    );
    x = fromX;
    y = fromY;
  }
  return script.toReversed();
}
