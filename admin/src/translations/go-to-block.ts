import { blocksOf, type DocumentJson, type NodeJson } from '@hai-dang/schema/document';
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { alignedNodes } from '../editor/block-ids.ts';
import type { Row } from './rows.ts';

/** Puts the cursor into a block, or into the first gap of a picture, and brings it into view. */
export function goToBlock(editor: Editor, id: string): void {
  const block = alignedNodes(editor.state.doc).find(({ node }) => node.attrs.id === id);
  if (!block) return;
  const element = editor.view.dom.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(id)}"]`);
  element?.scrollIntoView({ block: 'center' });
  const gap = element?.querySelector<HTMLElement>('textarea:not([aria-hidden]), input');
  if (gap) {
    gap.focus();
    return;
  }
  const inside = TextSelection.near(editor.state.doc.resolve(block.pos + 1));
  editor.view.dispatch(editor.state.tr.setSelection(inside));
  editor.view.focus();
}

/**
 * Adds the block that the translation lacks, with the source's id and words to translate over, after the block that it
 * follows in the source.
 */
export function insertMissingBlock(editor: Editor, source: DocumentJson, row: Row): void {
  if (!row.source) return;
  const places = new Map(alignedNodes(editor.state.doc).map((block) => [String(block.node.attrs.id), block]));
  const order = blocksOf(source).map(({ id }) => id);
  const before = order.slice(0, order.indexOf(row.id)).toReversed();
  const neighbour = before.map((id) => places.get(id)).find((block) => block !== undefined);
  const { list } = row.source;
  const isInList = neighbour?.node.type.name === 'listItem';
  const json: NodeJson =
    list && !isInList
      ? { type: list.type, attrs: { ...list.attrs, id: null }, content: [row.source.json] }
      : row.source.json;
  const node = editor.schema.nodeFromJSON(json);
  const after = neighbour ? neighbour.pos + neighbour.node.nodeSize : 0;
  const pos = isInList && !list && neighbour ? editor.state.doc.resolve(neighbour.pos).after(1) : after;
  editor.view.dispatch(editor.state.tr.insert(pos, node));
  goToBlock(editor, row.id);
}
