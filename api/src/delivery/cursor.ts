import { validate as isUuid } from 'uuid';
import { badUserInput } from '../shared/errors.ts';

/** A place in a list of articles, newest first. It names no row number, so what is published meanwhile moves nothing. */
export interface Cursor {
  /** When the article went live, in UTC to the microsecond: `2025-09-02T07:00:00.000000Z`. */
  publishedAt: string;
  translationId: string;
}

export const writeCursor = ({ publishedAt, translationId }: Cursor): string =>
  Buffer.from(`${publishedAt} ${translationId}`).toString('base64url');

/** The place that a cursor stands for. Throws BAD_USER_INPUT naming the argument when `writeCursor` did not make it. */
export function readCursor(text: string, field: 'after' | 'before'): Cursor {
  const [publishedAt = '', translationId = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const cursor = { publishedAt, translationId };
  if (!isMoment(publishedAt) || !isUuid(translationId) || writeCursor(cursor) !== text)
    throw badUserInput({ field, code: 'cursor' });
  return cursor;
}

/** A day that the calendar does not have would be moved by JavaScript, and refused by PostgreSQL. */
function isMoment(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === text.slice(0, 19);
}
