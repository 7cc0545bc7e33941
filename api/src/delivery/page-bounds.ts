import { badUserInput } from '../shared/errors.ts';
import { type Cursor, readCursor } from './cursor.ts';

const usualSize = 20;
const largestSize = 100;

interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** Which part of a list: `size` entries from its newer end, or from its older end when `fromEnd`, between two cursors. */
export interface PageBounds {
  size: number;
  fromEnd: boolean;
  after: Cursor | null;
  before: Cursor | null;
}

/** Reads the arguments of a connection. Throws BAD_USER_INPUT naming `first`, `last`, `after` or `before`. */
export function pageBounds({ first, last, after, before }: PageArguments): PageBounds {
  const isSet = (each: number | null | undefined) => each !== null && each !== undefined;
  if (isSet(first) && isSet(last)) throw badUserInput({ field: 'last', code: 'firstAndLast' });
  const fromEnd = isSet(last);
  const size = last ?? first ?? usualSize;
  const field = fromEnd ? 'last' : 'first';
  if (size < 1) throw badUserInput({ field, code: 'tooSmall', values: { min: 1 } });
  if (size > largestSize) throw badUserInput({ field, code: 'tooLarge', values: { max: largestSize } });
  return {
    size,
    fromEnd,
    after: typeof after === 'string' ? readCursor(after, 'after') : null,
    before: typeof before === 'string' ? readCursor(before, 'before') : null,
  };
}
