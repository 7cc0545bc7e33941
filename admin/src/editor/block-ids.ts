import { randomBlockId } from '@hai-dang/schema/document';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

const isList = (node: Node) => node.type.name === 'bulletList' || node.type.name === 'orderedList';

/** A block that is aligned with its source: a child of the document, or an item of its (nested) lists. */
export interface AlignedNode {
  node: Node;
  pos: number;
}

/** Lists align item by item, down through nested lists; every other block as a whole. Lists carry an id of their own. */
export function alignedNodes(doc: Node): AlignedNode[] {
  const found: AlignedNode[] = [];
  const visit = (parent: Node, offset: number): void => {
    parent.forEach((node, at) => {
      const pos = offset + at;
      const isAligned = parent === doc || (isList(parent) ? node.type.name === 'listItem' : isList(node));
      if (!isAligned) return;
      found.push({ node, pos });
      if (isList(node) || node.type.name === 'listItem') visit(node, pos + 1);
    });
  };
  visit(doc, 0);
  return found;
}

/** The new ids by position: for blocks without one, and for all but one of those that share one. */
export function missingIds(doc: Node, newId: () => string = randomBlockId): Map<number, string> {
  const owners = new Map<string, AlignedNode>();
  const changes = new Map<number, string>();
  const blocks = alignedNodes(doc);
  for (const block of blocks) {
    const id: unknown = block.node.attrs.id;
    if (typeof id !== 'string') {
      changes.set(block.pos, newId());
      continue;
    }
    const owner = owners.get(id);
    if (!owner) {
      owners.set(id, block);
      continue;
    }
    // Enter at the start of a block leaves an empty one behind: the id goes with the words.
    const isLeftEmpty =
      owner.node.isTextblock && owner.node.content.size === 0 && block.node.content.size > 0;
    changes.set(isLeftEmpty ? owner.pos : block.pos, newId());
    if (isLeftEmpty) owners.set(id, block);
  }
  return changes;
}

/** Keeps every aligned block's id its own: new, split and pasted blocks get one in the same step as the change. */
export function blockIds(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const changes = missingIds(state.doc);
      if (changes.size === 0) return null;
      const transaction = state.tr;
      for (const [pos, id] of changes) transaction.setNodeAttribute(pos, 'id', id);
      return transaction;
    },
  });
}
