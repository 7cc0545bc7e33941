import type { DocumentJson } from '../document-json.ts';
import { documentSchema } from '../document-schema.ts';
import { element } from './escape-html.ts';
import { labelsOf } from './labels.ts';
import type { RenderOptions } from './page.ts';
import { renderBlock } from './render-block.ts';

/**
 * The page's HTML for a body, from the schema alone and without a DOM: nothing that the schema does not know can come
 * out, every text and attribute is escaped. The same body and options give the same bytes, so the answer may be stored.
 *
 * @throws RangeError when the body does not fit the schema.
 */
export function renderHtml(doc: DocumentJson, options: RenderOptions): string {
  const node = documentSchema.nodeFromJSON(doc);
  node.check();
  const page = {
    ...options,
    labels: labelsOf(options.language),
    origins: options.portal?.origins ?? [],
    headingIds: new Set<string>(),
    tables: 0,
  };
  return element('div', { class: 'article-body', lang: options.language }, renderBlock(node, page));
}
