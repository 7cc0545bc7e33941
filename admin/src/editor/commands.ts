import { lift, setBlockType, toggleMark as toggleMarkOf, wrapIn } from '@tiptap/pm/commands';
import type { Attrs, Node, NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Turns an emphasis on or off for the selection. */
export const toggleMark =
  (name: string): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    return type ? toggleMarkOf(type)(state, dispatch) : false;
  };

/** Puts a mark with attributes (a link, a ruby) on the selection in place of one that is there; `null` takes it away. */
export const setMark =
  (name: string, attrs: Attrs | null): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    const { from, to, empty } = state.selection;
    if (!type || empty) return false;
    const transaction = state.tr.removeMark(from, to, type);
    if (attrs) transaction.addMark(from, to, type.create(attrs));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };

/** Makes the selected lines paragraphs or headings. */
export const setBlock =
  (name: string, attrs: Attrs = {}): Command =>
  (state, dispatch) => {
    const type = state.schema.nodes[name];
    if (!type) return false;
    if (!setBlockType(type, attrs)(state)) return false;
    const transaction = state.tr;
    // The block stays the same block for its translations, so it keeps its id.
    for (const { $from, $to } of state.selection.ranges)
      transaction.setBlockType($from.pos, $to.pos, type, (node) => ({
        ...attrs,
        id: node.attrs.id as unknown,
      }));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };

/** Wraps the selected blocks in a quote or call-out, or takes them out of it. */
export const toggleWrap =
  (name: string, attrs: Attrs = {}): Command =>
  (state, dispatch) => {
    const type = state.schema.nodes[name];
    if (!type) return false;
    if (ancestor(state, type)) return lift(state, dispatch);
    const block: unknown = state.selection.$from.node(1).attrs.id;
    return wrapIn(type, { ...attrs, id: block ?? null })(state, dispatch);
  };

/** Makes a list of the selected lines, or lines of the list. */
export const toggleList =
  (name: 'bulletList' | 'orderedList'): Command =>
  (state, dispatch) => {
    const { listItem, [name]: type } = state.schema.nodes;
    if (!type || !listItem) return false;
    return ancestor(state, type)
      ? liftListItem(listItem)(state, dispatch)
      : wrapInList(type)(state, dispatch);
  };

/** Inserts a block where the cursor stands, in place of an empty line; behind the last block a line to go on with. */
export const insertBlock =
  (name: string, attrs: Attrs = {}): Command =>
  (state, dispatch) => {
    const node = state.schema.nodes[name]?.createAndFill(attrs);
    if (!node) return false;
    dispatch?.(insertNode(state, node).transaction.scrollIntoView());
    return true;
  };

/** Inserts a table with a head row, the cursor in its first cell. */
export const insertTable =
  (rows: number, columns: number): Command =>
  (state, dispatch) => {
    const { table, tableRow, tableCell, tableHeader } = state.schema.nodes;
    if (!table || !tableRow || !tableCell || !tableHeader) return false;
    const cells = (type: NodeType) =>
      Array.from({ length: columns }, () => type.createAndFill()).filter((cell) => cell !== null);
    const body = Array.from({ length: rows - 1 }, () => tableRow.create(null, cells(tableCell)));
    const node = table.create(null, [tableRow.create(null, cells(tableHeader)), ...body]);
    const { transaction, pos } = insertNode(state, node);
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(pos + 1)));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };

/** The transaction that puts a block where the cursor stands, and where the block then is. */
function insertNode(state: EditorState, node: Node): { transaction: Transaction; pos: number } {
  const transaction = state.tr.replaceSelectionWith(node);
  let pos = 0;
  transaction.doc.descendants((found, at) => {
    if (found.eq(node) && at <= state.selection.from + 1) pos = at;
  });
  const paragraph = state.schema.nodes.paragraph;
  const end = pos + node.nodeSize;
  if (paragraph && end === transaction.doc.content.size) transaction.insert(end, paragraph.create());
  const after = TextSelection.near(transaction.doc.resolve(Math.min(end + 1, transaction.doc.content.size)));
  return { transaction: transaction.setSelection(after), pos };
}

/** True when the selection stands inside a node of this type. */
export function ancestor(state: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value))
      return true;
  }
  return false;
}

/** The attributes of a mark at the selection, or null. */
export function markAt(state: EditorState, name: string): Attrs | null {
  const type = state.schema.marks[name];
  if (!type) return null;
  const { $from, from, to, empty } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks())?.attrs ?? null;
  let attrs: Attrs | null = null;
  state.doc.nodesBetween(from, to, (node) => {
    attrs ??= type.isInSet(node.marks)?.attrs ?? null;
  });
  return attrs;
}
