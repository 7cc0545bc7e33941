import type { DocumentJson, NodeJson } from '@hai-dang/schema/document';
import type { DemoBlock } from './demo-article.ts';

/** The body of a demo text. Ids follow from the place of a block, so that its translations align with it. */
export const bodyOf = (blocks: DemoBlock[], mediaId: (picture: string) => string): DocumentJson => ({
  type: 'doc',
  content: blocks.map((block, index) => nodeOf(block, `b${index + 1}`, mediaId)),
});

function nodeOf(block: DemoBlock, id: string, mediaId: (picture: string) => string): NodeJson {
  const attrs = { id };
  if ('p' in block) return { ...paragraph(block.p), attrs };
  if ('heading' in block)
    return { type: 'heading', attrs: { id, level: 2 }, content: [words(block.heading)] };
  if ('bullets' in block) return { type: 'bulletList', attrs, content: items(block.bullets, id) };
  if ('steps' in block) return { type: 'orderedList', attrs, content: items(block.steps, id) };
  if ('quote' in block) return { type: 'blockquote', attrs, content: [paragraph(block.quote)] };
  if ('note' in block)
    return { type: 'callout', attrs: { id, tone: 'note' }, content: [paragraph(block.note)] };
  if ('table' in block) return { type: 'table', attrs, content: block.table.map(rowOf) };
  const { picture, alt, caption } = block;
  return { type: 'image', attrs: { id, mediaId: mediaId(picture), alt, caption } };
}

const items = (texts: string[], id: string): NodeJson[] =>
  texts.map((text, index) => ({
    type: 'listItem',
    attrs: { id: `${id}-${index + 1}` },
    content: [paragraph(text)],
  }));

const rowOf = (cells: string[], row: number): NodeJson => ({
  type: 'tableRow',
  content: cells.map((text) => ({
    type: row === 0 ? 'tableHeader' : 'tableCell',
    content: [paragraph(text)],
  })),
});

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [words(text)] });
const words = (text: string): NodeJson => ({ type: 'text', text });
