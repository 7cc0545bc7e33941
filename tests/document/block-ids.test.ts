import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  ensureBlockIds,
  isEmptyDocument,
  emptyDocument,
  linksOf,
  mediaIdsOf,
  plainText,
} from '@hai-dang/schema/document';
import { anyBody, block, body, cell, image, item, mediaId, paragraph, row, text } from './bodies.ts';

function counter() {
  let number = 0;
  return () => `n${(number += 1)}`;
}

const list = block(
  'orderedList',
  { id: 'list', start: 1, type: null },
  item(
    'one',
    paragraph(null, 'Một'),
    block('bulletList', { id: null }, item('inner', paragraph(null, 'Một rưỡi'))),
  ),
  item(null, paragraph(null, 'Hai')),
);

describe('ensureBlockIds', () => {
  it('names blocks and list items, and keeps the names they have', () => {
    const named = ensureBlockIds(body(paragraph(null, 'a'), paragraph('kept', 'b'), list), counter());
    expect(named.content.map((node) => node.attrs?.id)).toEqual(['n1', 'kept', 'list']);
    expect(blocksOf(named).map((each) => each.id)).toEqual(['n1', 'kept', 'one', 'inner', 'n3']);
  });

  it('gives the copy of a block a name of its own', () => {
    const named = ensureBlockIds(body(paragraph('a', 'x'), paragraph('a', 'x')), counter());
    expect(blocksOf(named).map((each) => each.id)).toEqual(['a', 'n1']);
  });

  it('never takes the name of a later block', () => {
    const named = ensureBlockIds(body(paragraph(null, 'x'), paragraph('n1', 'y')), counter());
    expect(blocksOf(named).map((each) => each.id)).toEqual(['n2', 'n1']);
  });

  it('leaves blocks inside cells and quotes without a name', () => {
    const table = block('table', { id: null }, row(block('tableCell', {}, paragraph('stray', 'x'))));
    const named = ensureBlockIds(body(table), counter());
    expect(JSON.stringify(named)).not.toContain('stray');
    expect(named.content[0]?.attrs).toEqual({ id: 'n1' });
  });

  it('gives every block of any body one name and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyBody, (json) => {
        const named = ensureBlockIds(json);
        const ids = blocksOf(named).map((each) => each.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.startsWith('@'))).toEqual([]);
        expect(ensureBlockIds(named)).toEqual(named);
      }),
    );
  });
});

describe('what a body holds', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } });
  const doc = body(
    block('heading', { id: 'h', level: 2 }, text('Hợp tác')),
    block(
      'paragraph',
      { id: 'p' },
      text('Xem ', link('/vi')),
      text('thêm', link('/vi'), { type: 'bold' }),
      text(' và '),
      text('đây', link('https://a.example')),
    ),
    list,
    block(
      'table',
      { id: 't' },
      row(cell('tableHeader', 'Năm'), cell('tableHeader', '')),
      row(cell('tableCell', '2025'), cell('tableCell', '12')),
    ),
    block('image', { id: 'i', mediaId, alt: 'Cầu', caption: 'Cầu Bính', credit: 'Ảnh: An' }),
    image('j', 'Cầu'),
  );

  it('reads as plain text, cells apart by tabs', () => {
    expect(plainText(doc)).toBe(
      'Hợp tác\n\nXem thêm và đây\n\nMột\nMột rưỡi\nHai\n\nNăm\t\n2025\t12\n\nCầu\nCầu Bính\nẢnh: An\n\nCầu',
    );
  });

  it('lists its items one by one, without the nested ones', () => {
    expect(
      blocksOf(doc)
        .filter((each) => each.list)
        .map(({ text: own, list: place }) => [own, place?.depth]),
    ).toEqual([
      ['Một', 1],
      ['Một rưỡi', 2],
      ['Hai', 1],
    ]);
  });

  it('names its media once and its links whole', () => {
    expect(mediaIdsOf(doc)).toEqual([mediaId]);
    expect(linksOf(doc)).toEqual([
      { href: '/vi', text: 'Xem thêm', blockId: 'p' },
      { href: 'https://a.example', text: 'đây', blockId: 'p' },
    ]);
  });

  it('is empty without words and media, and not with a lone picture', () => {
    expect(isEmptyDocument(emptyDocument())).toBe(true);
    expect(isEmptyDocument(body(paragraph('a', '  '), block('horizontalRule', { id: 'b' })))).toBe(true);
    expect(isEmptyDocument(body(image('i', null)))).toBe(false);
  });
});
