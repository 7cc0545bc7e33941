import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, diffDocuments, diffText, ensureBlockIds, staleBlocks } from '@hai-dang/schema/document';
import type { TextSegment } from '@hai-dang/schema/document';
import { anyBody, block, body, item, paragraph, text } from './bodies.ts';

const side = (segments: TextSegment[], left: 'insert' | 'delete') =>
  segments
    .filter((segment) => segment.op !== left)
    .map((segment) => segment.text)
    .join('');
const before = (segments: TextSegment[]) => side(segments, 'insert');
const after = (segments: TextSegment[]) => side(segments, 'delete');

describe('diffText', () => {
  it('compares word by word', () => {
    expect(diffText('Đoàn gồm 12 đại biểu', 'Đoàn gồm 15 đại biểu')).toEqual([
      { op: 'equal', text: 'Đoàn gồm ' },
      { op: 'delete', text: '12' },
      { op: 'insert', text: '15' },
      { op: 'equal', text: ' đại biểu' },
    ]);
  });

  it('compares letter by letter where words have no spaces', () => {
    expect(diffText('南京市長江', '東京市長江')).toEqual([
      { op: 'delete', text: '南' },
      { op: 'insert', text: '東' },
      { op: 'equal', text: '京市長江' },
    ]);
  });

  it('shows neighbouring changed words as one change', () => {
    expect(diffText('một hai ba', 'một bốn năm')).toEqual([
      { op: 'equal', text: 'một ' },
      { op: 'delete', text: 'hai ba' },
      { op: 'insert', text: 'bốn năm' },
    ]);
  });

  it('finds the shortest script between short texts', () => {
    const letters = fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const segments = diffText(a.join(''), b.join(''));
        const changed = segments.filter((s) => s.op !== 'equal').reduce((sum, s) => sum + s.text.length, 0);
        expect(changed).toBe(a.length + b.length - 2 * longestCommon(a, b));
      }),
    );
  });

  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        (a, b, c) => {
          const segments = diffText(`${a} ${c}`, `${b} ${c}`);
          expect(before(segments)).toBe(`${a} ${c}`);
          expect(after(segments)).toBe(`${b} ${c}`);
        },
      ),
    );
  });

  it('gives up on word by word where two long texts share nothing, and stays fast', () => {
    const [a, b] = [
      Array.from({ length: 20_000 }, (_, n) => `a${n}`),
      Array.from({ length: 20_000 }, (_, n) => `b${n}`),
    ];
    expect(diffText(a.join(' '), b.join(' ')).map((segment) => segment.op)).toEqual(['delete', 'insert']);
  });
});

function longestCommon(a: string[], b: string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0).concat(0));
  a.forEach((left, i) =>
    b.forEach((right, j) => {
      const length =
        left === right ? (rows[i]?.[j] ?? 0) + 1 : Math.max(rows[i]?.[j + 1] ?? 0, rows[i + 1]?.[j] ?? 0);
      (rows[i + 1] ?? [])[j + 1] = length;
    }),
  );
  return rows[a.length]?.[b.length] ?? 0;
}

describe('diffDocuments', () => {
  const old = body(paragraph('a', 'một'), paragraph('b', 'hai'), paragraph('c', 'ba'));

  it('finds nothing between a body and itself', () => {
    fc.assert(
      fc.property(anyBody, (json) => {
        const doc = ensureBlockIds(json);
        expect(diffDocuments(doc, doc).filter((change) => change.kind !== 'unchanged')).toEqual([]);
        expect(staleBlocks(doc, doc)).toEqual([]);
      }),
    );
  });

  it('tells changed, added and removed blocks in reading order', () => {
    const current = body(paragraph('a', 'một'), paragraph('n', 'mới'), paragraph('c', 'bốn'));
    expect(diffDocuments(old, current).map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'unchanged'],
      ['b', 'removed'],
      ['n', 'added'],
      ['c', 'changed'],
    ]);
    expect(staleBlocks(old, current)).toEqual(['b', 'n', 'c']);
  });

  it('calls one block moved when one block moved', () => {
    const current = body(paragraph('c', 'ba'), paragraph('a', 'một'), paragraph('b', 'hai'));
    expect(
      diffDocuments(old, current)
        .filter((change) => change.kind === 'moved')
        .map((change) => change.id),
    ).toEqual(['c']);
    expect(staleBlocks(old, current)).toEqual([]);
  });

  it('sees a change of emphasis that leaves the words alone', () => {
    const bold = body(
      block('paragraph', { id: 'a' }, text('một', { type: 'bold' })),
      ...old.content.slice(1),
    );
    expect(diffDocuments(old, bold)[0]).toMatchObject({
      kind: 'changed',
      segments: [{ op: 'equal', text: 'một' }],
    });
  });

  it('compares list items one by one, and sees a list become numbered', () => {
    const items = [item('x', paragraph(null, 'một')), item('y', paragraph(null, 'hai'))];
    const bullets = body(block('bulletList', { id: 'l' }, ...items));
    const fewer = body(block('bulletList', { id: 'l' }, ...items.slice(1)));
    const numbered = body(block('orderedList', { id: 'l', start: 1, type: null }, ...items));
    expect(diffDocuments(bullets, fewer).map(({ id, kind }) => [id, kind])).toEqual([
      ['x', 'removed'],
      ['y', 'unchanged'],
    ]);
    expect(staleBlocks(bullets, numbered)).toEqual(['x', 'y']);
  });

  it('does not mind the order of keys', () => {
    const stored = body({ content: [{ text: 'một', type: 'text' }], attrs: { id: 'a' }, type: 'paragraph' });
    expect(diffDocuments(body(paragraph('a', 'một')), stored)[0]?.kind).toBe('unchanged');
  });

  it('gives back the text of every block from its segments', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (first, second) => {
        const ids = () => {
          let number = 0;
          return () => `b${(number += 1)}`;
        };
        for (const change of diffDocuments(ensureBlockIds(first, ids()), ensureBlockIds(second, ids()))) {
          expect(before(change.segments)).toBe(change.before?.text ?? '');
          expect(after(change.segments)).toBe(change.after?.text ?? '');
        }
      }),
    );
  });
});

describe('alignBlocks', () => {
  it('pairs a translation with its source by id, in the order of the source', () => {
    const source = body(paragraph('a', 'một'), paragraph('b', 'hai'), paragraph('c', 'ba'));
    const translation = body(paragraph('c', 'three'), paragraph('x', 'note'), paragraph('a', 'one'));
    expect(
      alignBlocks(source, translation).map((row) => [row.id, row.status, row.translation?.text]),
    ).toEqual([
      ['a', 'present', 'one'],
      ['b', 'missing', undefined],
      ['c', 'present', 'three'],
      ['x', 'extra', 'note'],
    ]);
  });
});
