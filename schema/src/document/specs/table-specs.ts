import type { NodeSpec } from 'prosemirror-model';
import { contentLimits } from '../limits.ts';
import { blockId, isIntegerBetween, oneOf, optional, pastedId, present } from './attributes.ts';
import type { Accepts, PastedElement } from './attributes.ts';

const alignments = ['left', 'center', 'right'];
const isSpan = isIntegerBetween(1, contentLimits.tableSpan);
const isWidth = isIntegerBetween(0, 10_000);
const isColumnWidths: Accepts = (value) =>
  value === null ||
  (Array.isArray(value) && value.length <= contentLimits.tableSpan && value.every((width) => isWidth(width)));

function pastedSpan(element: PastedElement, name: string): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return isSpan(span) ? span : 1;
}

function pastedCell(element: PastedElement): Record<string, unknown> {
  const colspan = pastedSpan(element, 'colspan');
  const widths = (element.getAttribute('data-colwidth') ?? '').split(',').map(Number);
  const align = element.getAttribute('align');
  return {
    colspan,
    rowspan: pastedSpan(element, 'rowspan'),
    colwidth:
      element.hasAttribute('data-colwidth') && widths.length === colspan && isColumnWidths(widths)
        ? widths
        : null,
    align: align !== null && alignments.includes(align) ? align : null,
  };
}

/** Attribute and role names are those of prosemirror-tables and of TipTap's table extensions. */
function cell(tag: 'td' | 'th', tableRole: 'cell' | 'header_cell'): NodeSpec {
  return {
    content: '(paragraph | bulletList | orderedList | image)+',
    tableRole,
    isolating: true,
    attrs: {
      colspan: optional(isSpan, 1),
      rowspan: optional(isSpan, 1),
      colwidth: optional(isColumnWidths, null),
      align: optional(oneOf(null, ...alignments), null),
    },
    parseDOM: [{ tag, getAttrs: pastedCell }],
    toDOM: ({ attrs }) => [
      tag,
      present({
        colspan: attrs.colspan === 1 ? null : attrs.colspan,
        rowspan: attrs.rowspan === 1 ? null : attrs.rowspan,
        'data-colwidth': attrs.colwidth,
        align: attrs.align,
      }),
      0,
    ],
  };
}

/** Tables. A table is one block for alignment and comparison. */
export const tableSpecs = {
  table: {
    group: 'block',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    attrs: { id: blockId },
    parseDOM: [{ tag: 'table', getAttrs: (element: PastedElement) => ({ id: pastedId(element) }) }],
    toDOM: (node) => ['table', present({ 'data-block-id': node.attrs.id }), ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableCell: cell('td', 'cell'),
  tableHeader: cell('th', 'header_cell'),
} satisfies Record<string, NodeSpec>;
