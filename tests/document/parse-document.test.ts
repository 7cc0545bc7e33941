import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLimits, documentSchema, emptyDocument, parseDocument } from '@hai-dang/schema/document';
import type { NodeJson } from '@hai-dang/schema/document';
import { anyBody, block, body, image, item, paragraph, text } from './bodies.ts';

function issuesOf(json: unknown) {
  const parsed = parseDocument(json);
  return parsed.ok ? [] : parsed.issues;
}

const linked = (href: unknown) =>
  body(block('paragraph', {}, text('xem', { type: 'link', attrs: { href } })));

describe('parseDocument', () => {
  it('answers an accepted body in the form that the schema itself writes', () => {
    fc.assert(
      fc.property(anyBody, (json) => {
        const parsed = parseDocument(json);
        expect(parsed).toMatchObject({ ok: true });
        if (!parsed.ok) return;
        expect(documentSchema.nodeFromJSON(parsed.doc).toJSON()).toEqual(parsed.doc);
        expect(parseDocument(parsed.doc)).toEqual(parsed);
      }),
    );
  });

  it('accepts the empty document', () => {
    expect(parseDocument(emptyDocument())).toEqual({ ok: true, doc: emptyDocument() });
  });

  it('fills in the attributes that an editor left out', () => {
    expect(parseDocument(body(block('heading', {}, text('Đối ngoại'))))).toMatchObject({
      doc: { content: [{ attrs: { id: null, level: 2 } }] },
    });
  });

  it('joins combining marks to their letters and neighbours of the same marks to one text', () => {
    const split = body(block('paragraph', {}, text('Ha\u0309'), text('i \u0110a'), text('\u0306ng')));
    expect(parseDocument(split)).toMatchObject({
      doc: { content: [{ content: [{ type: 'text', text: 'Hải Đăng' }] }] },
    });
  });

  it('drops control characters and turns line separators into spaces', () => {
    const typed = body(block('paragraph', {}, text('một\u0000\u202e hai\r\nba\u0007')));
    expect(parseDocument(typed)).toMatchObject({ doc: { content: [{ content: [{ text: 'một hai ba' }] }] } });
  });

  it('names an unknown node and its place', () => {
    const json = body(paragraph('a', 'một'), { type: 'script', content: [] });
    expect(issuesOf(json)).toEqual([{ path: '$.content[1]', code: 'unknownNode', node: 'script' }]);
  });

  it('names unknown marks, attributes and properties', () => {
    const json = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { onclick: 'x' },
          style: 'x',
          content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }],
        },
      ],
    };
    expect(issuesOf(json)).toEqual([
      { path: '$.content[0].style', code: 'unknownProperty', node: 'paragraph' },
      { path: '$.content[0].attrs.onclick', code: 'unknownAttribute', node: 'paragraph' },
      { path: '$.content[0].content[0].marks[0]', code: 'unknownMark', node: 'blink' },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'does not take %s for a node, mark or attribute',
    (name) => {
      const json: unknown = JSON.parse(
        `{"type":"doc","content":[{"type":"${name}"},{"type":"paragraph","attrs":{"${name}":{}},"content":[{"type":"text","text":"a","marks":[{"type":"${name}"}]}]}]}`,
      );
      expect(
        issuesOf(json)
          .map((issue) => issue.code)
          .toSorted(),
      ).toEqual(['unknownAttribute', 'unknownMark', 'unknownNode']);
    },
  );

  it.each([
    null,
    1,
    'doc',
    [],
    new Date(),
    { type: 'paragraph' },
    { type: 'doc', content: 'x' },
    { type: 'doc' },
  ])('refuses what is no document: %j', (json) => {
    expect(issuesOf(json).length).toBeGreaterThan(0);
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    '//a.example',
    '/\\a.example',
    'https:a',
    'https://u:p@a.example/',
    'ftp://a',
    '',
    null,
  ])('refuses the link %j', (href) => {
    expect(issuesOf(linked(href))).toEqual([
      { path: '$.content[0].content[0].marks[0].attrs.href', code: 'invalidAttribute', node: 'link' },
    ]);
  });

  it.each([
    'https://a.example/x?y#z',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+84225',
    '/vi/tin',
    '#muc-1',
  ])('accepts the link %j', (href) => {
    expect(parseDocument(linked(href)).ok).toBe(true);
  });

  it('accepts players of allowed hosts only', () => {
    const video = (url: string) => body(block('video', { url, title: 'Phóng sự' }));
    expect(parseDocument(video('https://youtu.be/dQw4w9WgXcQ')).ok).toBe(true);
    expect(parseDocument(video('https://soundcloud.com/a/b')).ok).toBe(false);
    expect(parseDocument(video('https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ')).ok).toBe(false);
  });

  it('refuses nodes where the schema has no place for them', () => {
    expect(issuesOf(body(item('a', paragraph(null, 'x'))))[0]).toMatchObject({
      code: 'contentNotAllowed',
      node: 'listItem',
    });
    expect(issuesOf(body(block('bulletList', {})))).toEqual([
      { path: '$.content[0]', code: 'contentMissing', node: 'bulletList' },
    ]);
    expect(issuesOf(body({ ...image('a', 'x'), marks: [{ type: 'bold' }] }))[0]).toMatchObject({
      code: 'markNotAllowed',
    });
    expect(issuesOf(body(block('image', { alt: 'x' })))[0]).toMatchObject({ code: 'missingAttribute' });
  });

  it('refuses a text that has no UTF-8 form', () => {
    expect(issuesOf(body(paragraph('a', 'x\ud800')))).toEqual([
      { path: '$.content[0].content[0].text', code: 'malformedText', node: 'text' },
    ]);
  });

  it('refuses more than a megabyte, and more than twenty levels, however many', () => {
    expect(issuesOf(body(paragraph('a', 'ă'.repeat(contentLimits.bodyBytes / 2))))).toEqual([
      { path: '$', code: 'tooLarge', node: 'doc' },
    ]);
    const nested = (depth: number): NodeJson =>
      Array.from({ length: depth }).reduce<NodeJson>(
        (inner) => block('bulletList', {}, item(null, paragraph(null, 'x'), inner)),
        block('bulletList', {}, item(null, paragraph(null, 'x'))),
      );
    expect(parseDocument(body(nested(7))).ok).toBe(true);
    expect(issuesOf(body(nested(12))).map((issue) => issue.code)).toContain('tooDeep');
    expect(issuesOf(body(nested(9000))).map((issue) => issue.code)).toContain('tooDeep');
  });

  it('stops collecting after fifty faults', () => {
    const json = body(...Array.from({ length: 500 }, () => ({ type: 'script' })));
    expect(issuesOf(json)).toHaveLength(50);
  });
});
