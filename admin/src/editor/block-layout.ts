import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { alignedNodes } from './block-ids.ts';

/** How a block stands beside its source: space above it in CSS pixels, and whether it is stale or in error. */
export interface BlockLook {
  space: number;
  mark?: 'todo' | 'stale' | 'error' | undefined;
}
export type BlockLooks = ReadonlyMap<string, BlockLook>;

const key = new PluginKey<BlockLooks>('blockLayout');

/** Draws blocks with the space and mark that the side-by-side view asks for; the document itself knows nothing of it. */
export function blockLayout(): Plugin<BlockLooks> {
  return new Plugin<BlockLooks>({
    key,
    state: {
      init: () => new Map(),
      apply: (transaction, looks) => (transaction.getMeta(key) as BlockLooks | undefined) ?? looks,
    },
    props: {
      decorations(state) {
        const looks = key.getState(state);
        if (!looks || looks.size === 0) return null;
        return DecorationSet.create(
          state.doc,
          alignedNodes(state.doc).flatMap(({ node, pos }) => {
            const look = looks.get(String(node.attrs.id));
            if (!look) return [];
            return Decoration.node(pos, pos + node.nodeSize, {
              style: `--row-space: ${look.space}px`,
              ...(look.mark && { class: `block-${look.mark}` }),
            });
          }),
        );
      },
    },
  });
}

/** Hands the looks to the editor. */
export function setBlockLooks(view: EditorView, looks: BlockLooks): void {
  view.dispatch(view.state.tr.setMeta(key, looks).setMeta('addToHistory', false));
}
