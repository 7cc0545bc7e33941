import { validate as isUuid } from 'uuid';
import { badUserInput } from '../../shared/errors.ts';

/** A place in what a search found. */
export interface SearchCursor {
  score: number;
  publicationId: string;
}

export const writeSearchCursor = ({ score, publicationId }: SearchCursor): string =>
  Buffer.from(`${score} ${publicationId}`).toString('base64url');

/** The place that a cursor stands for. Throws BAD_USER_INPUT for what `writeSearchCursor` did not make. */
export function readSearchCursor(text: string): SearchCursor {
  const [number = '', publicationId = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const cursor = { score: Number(number), publicationId };
  if (!Number.isFinite(cursor.score) || !isUuid(publicationId) || writeSearchCursor(cursor) !== text)
    throw badUserInput({ field: 'after', code: 'cursor' });
  return cursor;
}
