import type { Node } from 'prosemirror-model';
import { element } from './escape-html.ts';
import type { Page } from './page.ts';

type RenderContent = (node: Node, page: Page) => string;

/** A table in a region of its own that scrolls on narrow screens and can be reached by keyboard. */
export function renderTable(table: Node, page: Page, renderContent: RenderContent): string {
  page.tables += 1;
  const heads = headRows(table);
  const rows = table.children.map((row) => renderRow(row, page, renderContent));
  const head = heads > 0 ? element('thead', {}, rows.slice(0, heads).join('')) : '';
  const body = heads < rows.length ? element('tbody', {}, rows.slice(heads).join('')) : '';
  const label = `${page.labels.table} ${page.tables}`;
  const region = { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-label': label };
  return element('div', region, element('table', {}, head + body));
}

/** How many leading rows are all headers and end together. */
function headRows(table: Node): number {
  let heads = 0;
  let reach = 0;
  for (const [index, row] of table.children.entries()) {
    if (!isHeaderRow(row)) break;
    reach = Math.max(reach, ...row.children.map((cell) => index + Number(cell.attrs.rowspan)));
    heads = index + 1;
  }
  return reach > heads ? 0 : heads;
}

const isHeader = (cell: Node) => cell.type.name === 'tableHeader';
const isHeaderRow = (row: Node) => row.children.every(isHeader);

function renderRow(row: Node, page: Page, renderContent: RenderContent): string {
  const heads = isHeaderRow(row) ? 'col' : 'row';
  const cells = row.children.map((cell) => {
    const { colspan, rowspan, align } = cell.attrs;
    const spans = Number(heads === 'col' ? colspan : rowspan) > 1;
    const attributes = {
      scope: isHeader(cell) ? (spans ? `${heads}group` : heads) : null,
      colspan: colspan > 1 ? Number(colspan) : null,
      rowspan: rowspan > 1 ? Number(rowspan) : null,
      class: align ? `align-${align}` : null,
    };
    return element(isHeader(cell) ? 'th' : 'td', attributes, renderContent(cell, page));
  });
  return element('tr', {}, cells.join(''));
}
