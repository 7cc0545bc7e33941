import type { DocumentJson } from '@hai-dang/schema/document';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../admin/src/translations/lay-out.ts';
import { openRows, rowsOf } from '../../admin/src/translations/rows.ts';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
});
const body = (...content: DocumentJson['content']): DocumentJson => ({ type: 'doc', content });
const source = body(paragraph('a', 'Cảng Hải Phòng'), paragraph('b', 'Đồ Sơn'), paragraph('c', '2025'));
const none = new Map<string, string[]>();
const statuses = (...args: Parameters<typeof rowsOf>) =>
  rowsOf(...args).map(({ id, status }) => [id, status]);

describe('rows of a translation', () => {
  it('are to do while they are empty or still the words of the source', () => {
    const translation = body(paragraph('a', ''), paragraph('b', 'Đồ Sơn'), paragraph('c', '2025'));
    expect(statuses(source, translation, [], none)).toEqual([
      ['a', 'todo'],
      ['b', 'todo'],
      ['c', 'done'],
    ]);
  });

  it('are to do where the translation lacks the block, and extra where the source does', () => {
    const translation = body(paragraph('a', 'The port'), paragraph('x', 'Note'), paragraph('c', '2025'));
    expect(statuses(source, translation, [], none)).toEqual([
      ['a', 'done'],
      ['x', 'extra'],
      ['b', 'todo'],
      ['c', 'done'],
    ]);
  });

  it('are stale where the source changed, unless something is wrong with them', () => {
    const translation = body(paragraph('a', 'The port'), paragraph('b', 'Do Son'), paragraph('c', '2025'));
    const stale = ['a', 'b'].map((id) => ({ id, before: null, after: {}, segments: [] }));
    const rows = rowsOf(source, translation, stale, new Map([['b', ['…']]]));
    expect(rows.map(({ status }) => status)).toEqual(['stale', 'error', 'done']);
    expect(openRows(rows).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the two columns', () => {
  it('start each pair on one line by adding space on the shorter side', () => {
    const places = layOut([
      { id: 'a', source: 0, translation: 0 },
      { id: 'b', source: 50, translation: 120 },
      { id: 'c', source: 90, translation: 140 },
    ]);
    expect(places.get('b')).toEqual({ top: 120, space: 0, sourceSpace: 70 });
    expect(places.get('c')).toEqual({ top: 160, space: 20, sourceSpace: 0 });
  });

  it('leave a block where it is that stands in another order than in the source', () => {
    const places = layOut([
      { id: 'a', source: 0, translation: 100 },
      { id: 'b', source: 40, translation: 0 },
    ]);
    expect(places.get('b')).toMatchObject({ space: 0, sourceSpace: 0 });
  });
});
