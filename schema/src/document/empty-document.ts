import type { DocumentJson } from './document-json.ts';
import { visitNodes } from './document-json.ts';

/** The body of a text that nobody has begun: one empty paragraph, as the editor shows it. */
export function emptyDocument(): DocumentJson {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] };
}

const selfContained = new Set(['image', 'video', 'audio', 'file', 'embeddedArticle']);

/** True when a reader would see nothing: no letter, no picture, no media (rules and empty tables do not count). */
export function isEmptyDocument(doc: DocumentJson): boolean {
  let isEmpty = true;
  visitNodes(doc, (node) => {
    if (selfContained.has(node.type) || (node.text ?? '').trim() !== '') isEmpty = false;
  });
  return isEmpty;
}
