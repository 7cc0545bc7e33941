import type { Mark, Node } from 'prosemirror-model';
import type { MarkName } from '../document-schema.ts';
import { isAllowedHref, isExternalHref } from '../href.ts';
import { attributesHtml, escapeHtml } from './escape-html.ts';
import type { Page } from './page.ts';

interface Tags {
  open: string;
  close: string;
}

type MarkTags = (mark: Mark, page: Page) => Tags;

const plain =
  (name: string): MarkTags =>
  () => ({ open: `<${name}>`, close: `</${name}>` });

const markTags: Readonly<Record<MarkName, MarkTags>> = {
  link: ({ attrs }, page) => {
    const href = String(attrs.href);
    if (!isAllowedHref(href)) return { open: '', close: '' };
    const rel = isExternalHref(href, page.origins) ? 'noopener noreferrer' : null;
    return { open: `<a${attributesHtml({ href, rel })}>`, close: '</a>' };
  },
  ruby: ({ attrs }) => ({
    open: '<ruby>',
    close: `<rp>(</rp><rt>${escapeHtml(String(attrs.rt))}</rt><rp>)</rp></ruby>`,
  }),
  bold: plain('strong'),
  italic: plain('em'),
  underline: plain('u'),
  strike: plain('s'),
  subscript: plain('sub'),
  superscript: plain('sup'),
};

/** The text of a paragraph or heading; marks that neighbours share are opened once. */
export function renderInline(parent: Node, page: Page): string {
  let html = '';
  const open: Mark[] = [];
  const closeDownTo = (depth: number): void => {
    while (open.length > depth) html += tagsOf(open.pop(), page).close;
  };
  parent.forEach((child) => {
    let shared = 0;
    while (shared < open.length && child.marks[shared]?.eq(open[shared] as Mark)) shared += 1;
    closeDownTo(shared);
    for (const mark of child.marks.slice(shared)) {
      open.push(mark);
      html += tagsOf(mark, page).open;
    }
    html += child.isText ? escapeHtml(child.text ?? '') : '<br>';
  });
  closeDownTo(0);
  return html;
}

const tagsOf = (mark: Mark | undefined, page: Page): Tags =>
  mark ? markTags[mark.type.name as MarkName](mark, page) : { open: '', close: '' };
