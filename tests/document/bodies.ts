import fc from 'fast-check';
import type { DocumentJson, MarkJson, NodeJson } from '@hai-dang/schema/document';

export const mediaId = '0190c1a2-7b3c-7d4e-8f50-112233445566';

export const text = (value: string, ...marks: MarkJson[]): NodeJson =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };

export const block = (type: string, attrs: Record<string, unknown>, ...content: NodeJson[]): NodeJson =>
  content.length > 0 ? { type, attrs, content } : { type, attrs };

export const paragraph = (id: string | null, value: string): NodeJson =>
  value === '' ? block('paragraph', { id }) : block('paragraph', { id }, text(value));

export const image = (id: string | null, alt: string | null): NodeJson =>
  block('image', { id, mediaId, alt, caption: null, credit: null });

export const item = (id: string | null, ...content: NodeJson[]): NodeJson =>
  block('listItem', { id }, ...content);

export const cell = (type: 'tableCell' | 'tableHeader', value: string): NodeJson =>
  block(type, { colspan: 1, rowspan: 1, colwidth: null, align: null }, paragraph(null, value));

export const row = (...cells: NodeJson[]): NodeJson => ({ type: 'tableRow', content: cells });

export const body = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });

const words = fc.oneof(
  fc.constantFrom(
    'Hải Phòng',
    'Lạng Sơn',
    '<script>alert(1)</script>',
    '"&\'',
    '日本語',
    '한국어의',
    'e\u0301',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom<MarkJson>(
      { type: 'bold' },
      { type: 'italic' },
      { type: 'underline' },
      { type: 'strike' },
    ),
    fc
      .constantFrom('https://a.example/?q="><b>', '/vi/tin-tuc', '#muc')
      .map((href) => ({ type: 'link', attrs: { href } })),
    fc.constantFrom('かんじ', '<rt>').map((rt) => ({ type: 'ruby', attrs: { rt } })),
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
);

const inline = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(words, marks).map(([word, set]) => text(word, ...set)) },
    { weight: 1, arbitrary: fc.constant<NodeJson>({ type: 'hardBreak' }) },
  ),
  { maxLength: 4 },
);

const anyParagraph = inline.map((content) => block('paragraph', {}, ...content));
const anyBlock: fc.Arbitrary<NodeJson> = fc.oneof(
  anyParagraph,
  fc
    .tuple(inline, fc.constantFrom(2, 3, 4))
    .map(([content, level]) => block('heading', { level }, ...content)),
  fc
    .array(anyParagraph, { minLength: 1, maxLength: 3 })
    .map((items) => block('bulletList', {}, ...items.map((p) => item(null, p)))),
  fc
    .array(anyParagraph, { minLength: 1, maxLength: 2 })
    .map((content) => block('callout', { tone: 'warning' }, ...content)),
  fc
    .array(anyParagraph, { minLength: 1, maxLength: 3 })
    .map((ps) =>
      block(
        'table',
        {},
        row(...ps.map((p) => block('tableHeader', {}, p))),
        row(...ps.map((p) => block('tableCell', {}, p))),
      ),
    ),
  fc.tuple(words, words).map(([alt, caption]) => block('image', { mediaId, alt, caption })),
);

/** Bodies as an editor sends them: attributes left out, texts as typed, hostile words among them. */
export const anyBody: fc.Arbitrary<DocumentJson> = fc
  .array(anyBlock, { minLength: 1, maxLength: 6 })
  .map((content) => body(...content));
