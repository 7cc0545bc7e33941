import type { NodeSpec } from 'prosemirror-model';
import { blockId, isIntegerBetween, oneOf, optional, pastedId, present, required } from './attributes.ts';
import type { PastedElement } from './attributes.ts';

const listTypes = ['1', 'a', 'A', 'i', 'I'];
const idOnly = (element: PastedElement) => ({ id: pastedId(element) });

/** The article's title is the page's only h1, so a pasted h1 becomes a level 2 and h5, h6 a level 4. */
const pastedHeadings = [2, 2, 3, 4, 4, 4].map((level, index) => ({
  tag: `h${index + 1}`,
  getAttrs: (element: PastedElement) => ({ level, id: pastedId(element) }),
}));

/** Running text: paragraphs, headings, lists, quotes, call-outs and what stands inside a line. */
export const textSpecs = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: { id: blockId },
    parseDOM: [{ tag: 'p', getAttrs: idOnly }],
    toDOM: (node) => ['p', present({ 'data-block-id': node.attrs.id }), 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { id: blockId, level: optional(oneOf(2, 3, 4), 2) },
    parseDOM: pastedHeadings,
    toDOM: (node) => [`h${node.attrs.level}`, present({ 'data-block-id': node.attrs.id }), 0],
  },
  bulletList: {
    group: 'block',
    content: 'listItem+',
    attrs: { id: blockId },
    parseDOM: [{ tag: 'ul', getAttrs: idOnly }],
    toDOM: (node) => ['ul', present({ 'data-block-id': node.attrs.id }), 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: {
      id: blockId,
      start: optional(isIntegerBetween(0, 100_000), 1),
      type: optional(oneOf(null, ...listTypes), null),
    },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element: PastedElement) => {
          const start = Number(element.getAttribute('start') ?? 1);
          const type = element.getAttribute('type');
          return {
            id: pastedId(element),
            start: isIntegerBetween(0, 100_000)(start) ? start : 1,
            type: type !== null && listTypes.includes(type) ? type : null,
          };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'ol',
      present({ 'data-block-id': attrs.id, start: attrs.start === 1 ? null : attrs.start, type: attrs.type }),
      0,
    ],
  },
  listItem: {
    content: 'paragraph (paragraph | bulletList | orderedList | image)*',
    defining: true,
    attrs: { id: blockId },
    parseDOM: [{ tag: 'li', getAttrs: idOnly }],
    toDOM: (node) => ['li', present({ 'data-block-id': node.attrs.id }), 0],
  },
  blockquote: {
    group: 'block',
    content: '(paragraph | bulletList | orderedList)+',
    defining: true,
    attrs: { id: blockId },
    parseDOM: [{ tag: 'blockquote', getAttrs: idOnly }],
    toDOM: (node) => ['blockquote', present({ 'data-block-id': node.attrs.id }), 0],
  },
  callout: {
    group: 'block',
    content: '(paragraph | bulletList | orderedList)+',
    defining: true,
    attrs: { id: blockId, tone: required(oneOf('note', 'warning')) },
    parseDOM: [
      {
        tag: 'aside[data-tone]',
        getAttrs: (element: PastedElement) => ({
          id: pastedId(element),
          tone: element.getAttribute('data-tone') === 'warning' ? 'warning' : 'note',
        }),
      },
    ],
    toDOM: ({ attrs }) => ['aside', present({ 'data-block-id': attrs.id, 'data-tone': attrs.tone }), 0],
  },
  horizontalRule: {
    group: 'block',
    attrs: { id: blockId },
    parseDOM: [{ tag: 'hr', getAttrs: idOnly }],
    toDOM: (node) => ['hr', present({ 'data-block-id': node.attrs.id })],
  },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;
