import type { MarkSpec } from 'prosemirror-model';
import { isAllowedHref } from '../href.ts';
import { isText, required } from './attributes.ts';
import type { Accepts, PastedElement } from './attributes.ts';

const isReading: Accepts = (value) => isText(value) && value !== '';

/** The order is the nesting on a page: a link holds a ruby, a ruby holds the emphasis. */
export const markSpecs = {
  link: {
    inclusive: false,
    attrs: { href: required(isAllowedHref) },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element: PastedElement) => {
          const href = element.getAttribute('href')?.trim();
          return isAllowedHref(href) ? { href } : false;
        },
      },
    ],
    toDOM: (mark) => ['a', { href: String(mark.attrs.href) }, 0],
  },
  ruby: {
    inclusive: false,
    attrs: { rt: required(isReading) },
    parseDOM: [
      {
        tag: 'ruby',
        getAttrs: (element: PastedElement) => {
          const rt = element.querySelector('rt')?.textContent?.trim();
          return isReading(rt) ? { rt } : false;
        },
      },
      { tag: 'rt', ignore: true },
      { tag: 'rp', ignore: true },
    ],
    toDOM: (mark) => ['ruby', ['span', 0], ['rt', { contenteditable: 'false' }, String(mark.attrs.rt)]],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Word processors wrap a whole clipboard in <b style="font-weight: normal">.
      {
        tag: 'b',
        getAttrs: (element: PastedElement) =>
          !/font-weight:\s*normal/.test(element.getAttribute('style') ?? '') && null,
      },
      { style: 'font-weight', getAttrs: (value: string) => /^(bold(er)?|[6-9]00)$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  underline: { parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }], toDOM: () => ['u', 0] },
  strike: {
    parseDOM: [{ tag: 's' }, { tag: 'del' }, { style: 'text-decoration=line-through' }],
    toDOM: () => ['s', 0],
  },
  subscript: { excludes: 'subscript superscript', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  superscript: { excludes: 'subscript superscript', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
} satisfies Record<string, MarkSpec>;
