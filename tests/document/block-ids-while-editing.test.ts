import { getSchema } from '@tiptap/core';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { alignedNodes, blockIds } from '../../admin/src/editor/block-ids.ts';
import { schemaExtensions } from '../../admin/src/editor/extensions.ts';

const schema = getSchema(schemaExtensions());
const paragraph = (id: string | null, text?: string) => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
});

function editing(content: unknown[]): EditorState {
  return EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }), plugins: [blockIds()] });
}

const idsOf = (state: EditorState) => alignedNodes(state.doc).map(({ node }) => String(node.attrs.id));

describe('block ids while editing', () => {
  it('keeps the id of the first half of a split and gives the second a new one', () => {
    const state = editing([paragraph('a', 'Đảo Cát Bà')]);
    const split = state.apply(state.tr.split(4));
    expect(idsOf(split)[0]).toBe('a');
    expect(idsOf(split)[1]).toMatch(/^[\w-]{10}$/);
  });

  it('lets the id follow the words when a block is split at its start', () => {
    const state = editing([paragraph('a', 'Đảo Cát Bà')]);
    expect(idsOf(state.apply(state.tr.split(1)))[1]).toBe('a');
  });

  it('gives a pasted copy of a block an id of its own', () => {
    const state = editing([paragraph('a', 'Lạng Sơn')]);
    const copy = schema.nodeFromJSON(paragraph('a', 'Lạng Sơn'));
    const [first, second] = idsOf(state.apply(state.tr.insert(state.doc.content.size, copy)));
    expect(first).toBe('a');
    expect(second).not.toBe('a');
  });

  it('gives every item of a list its own id, and none to the paragraphs inside', () => {
    const state = editing([paragraph('a')]);
    const item = (text: string) => ({
      type: 'listItem',
      attrs: { id: null },
      content: [paragraph(null, text)],
    });
    const list = schema.nodeFromJSON({
      type: 'bulletList',
      attrs: { id: null },
      content: [item('một'), item('hai')],
    });
    const after = state.apply(state.tr.insert(state.doc.content.size, list));
    expect(new Set(idsOf(after)).size).toBe(4);
    expect(after.doc.child(1).child(0).child(0).attrs.id).toBeNull();
  });
});
