import type { DocumentJson, NodeJson } from './document-json.ts';
import { documentSchema } from './document-schema.ts';
import { isId } from './specs/attributes.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short random block id: ten characters, 50 bits. */
export function randomBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * Gives every aligned block (a direct child of the document, an item of its lists) an id of its own. Ids already there
 * stay; of two equal ids the first keeps it; blocks inside quotes, cells and items carry none. The input is not changed.
 */
export function ensureBlockIds(doc: DocumentJson, newId: () => string = randomBlockId): DocumentJson {
  // Ids already in use are known before the first new one is made, so that a new one never takes a later block's place.
  const taken = new Set<string>();
  collectIds(doc, taken);
  const given = new Set<string>();

  const idFor = (node: NodeJson): string => {
    const own = node.attrs?.id;
    if (isId(own) && !given.has(own)) {
      given.add(own);
      return own;
    }
    let id = newId();
    while (taken.has(id) || given.has(id)) id = newId();
    given.add(id);
    return id;
  };

  const assign = (node: NodeJson, isAligned: boolean): NodeJson => {
    const carriesId = documentSchema.nodes[node.type as 'paragraph']?.spec.attrs?.id !== undefined;
    const assigned = carriesId
      ? { ...node, attrs: { ...node.attrs, id: isAligned ? idFor(node) : null } }
      : { ...node };
    if (node.content) {
      assigned.content = node.content.map((child) =>
        assign(child, isAligned && isAlignedWithin(node, child)),
      );
    }
    return assigned;
  };
  return { ...doc, content: doc.content.map((block) => assign(block, true)) };
}

/** Lists align item by item, down through their nested lists; every other block is aligned as a whole. */
export function isAlignedWithin(parent: NodeJson, child: NodeJson): boolean {
  return isList(parent) ? child.type === 'listItem' : parent.type === 'listItem' && isList(child);
}

export function isList(node: NodeJson): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList';
}

function collectIds(node: NodeJson, ids: Set<string>): void {
  const id = node.attrs?.id;
  if (isId(id)) ids.add(id);
  for (const child of node.content ?? []) collectIds(child, ids);
}
