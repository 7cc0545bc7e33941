import type { Node } from 'prosemirror-model';
import type { NodeName } from '../document-schema.ts';
import { slugify } from '../slug.ts';
import { element, escapeHtml } from './escape-html.ts';
import type { Page } from './page.ts';
import { renderInline } from './render-inline.ts';
import {
  renderEmbeddedArticle,
  renderFile,
  renderGallery,
  renderImage,
  renderPlayer,
} from './render-media.ts';
import { renderTable } from './render-table.ts';

type Render = (node: Node, page: Page) => string;

const renderChildren: Render = (node, page) =>
  node.children.map((child) => renderBlock(child, page)).join('');

/** A lone paragraph of an item or a cell needs no element of its own; nested lists may follow it. */
const renderTight: Render = (node, page) => {
  const [first, ...rest] = node.children;
  const isTight = first?.type.name === 'paragraph' && rest.every((child) => child.type.name.endsWith('List'));
  if (!first || !isTight) return renderChildren(node, page);
  return renderInline(first, page) + rest.map((child) => renderBlock(child, page)).join('');
};

const renderHeading: Render = (node, page) => {
  const base = slugify(node.textContent, page.language, 'muc');
  let id = base;
  for (let number = 2; page.headingIds.has(id); number += 1) id = `${base}-${number}`;
  page.headingIds.add(id);
  return element(`h${node.attrs.level}`, { id }, renderInline(node, page));
};

const renderCallout: Render = (node, page) => {
  const tone = node.attrs.tone === 'warning' ? 'warning' : 'note';
  const label = element(
    'p',
    { class: 'callout-label' },
    element('strong', {}, escapeHtml(page.labels[tone])),
  );
  return element(
    'div',
    { class: `callout callout-${tone}`, role: 'note' },
    label + renderChildren(node, page),
  );
};

/** One entry for every node of the schema; the type refuses a node without one. */
const renderers: Readonly<Record<NodeName, Render>> = {
  doc: (node, page) =>
    node.children
      .map((child) => renderBlock(child, page))
      .filter(Boolean)
      .join('\n'),
  // An empty paragraph is a gap left while typing, not content.
  paragraph: (node, page) => (node.childCount === 0 ? '' : element('p', {}, renderInline(node, page))),
  heading: (node, page) => (node.childCount === 0 ? '' : renderHeading(node, page)),
  bulletList: (node, page) => element('ul', {}, renderChildren(node, page)),
  orderedList: (node, page) => {
    const { start, type } = node.attrs;
    return element('ol', { start: start === 1 ? null : Number(start), type }, renderChildren(node, page));
  },
  listItem: (node, page) => element('li', {}, renderTight(node, page)),
  blockquote: (node, page) => element('blockquote', {}, renderChildren(node, page)),
  callout: renderCallout,
  horizontalRule: () => '<hr>',
  table: (node, page) => renderTable(node, page, renderTight),
  tableRow: renderChildren,
  tableCell: renderTight,
  tableHeader: renderTight,
  image: renderImage,
  gallery: renderGallery,
  video: renderPlayer,
  audio: renderPlayer,
  file: renderFile,
  embeddedArticle: renderEmbeddedArticle,
  hardBreak: () => '<br>',
  text: (node) => escapeHtml(node.text ?? ''),
};

/** HTML of one node by its entry in the table above. */
export function renderBlock(node: Node, page: Page): string {
  return renderers[node.type.name as NodeName](node, page);
}
