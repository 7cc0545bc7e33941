import { isList } from './block-ids.ts';
import type { DocumentJson, NodeJson } from './document-json.ts';
import { textOf } from './plain-text.ts';

/** The list in which an item stands: its kind and numbering, and how deep. */
export interface ListPlace {
  type: string;
  attrs: Record<string, unknown>;
  depth: number;
}

/**
 * A unit of alignment: what is compared, translated, marked stale and commented as one. Lists are given item by item,
 * each without its nested lists, whose items follow.
 */
export interface Block {
  /** The stable id; `@` and the position for a block that was never saved. */
  id: string;
  type: string;
  text: string;
  json: NodeJson;
  /** Only for list items. */
  list: ListPlace | null;
}

/** The blocks of a body in reading order. */
export function blocksOf(doc: DocumentJson): Block[] {
  const blocks: Block[] = [];
  const add = (json: NodeJson, list: ListPlace | null): void => {
    const id = typeof json.attrs?.id === 'string' ? json.attrs.id : `@${blocks.length}`;
    blocks.push({ id, type: json.type, text: textOf(json), json, list });
  };
  const addList = (list: NodeJson, depth: number): void => {
    const { id: _, ...attrs } = list.attrs ?? {};
    for (const item of list.content ?? []) {
      const content = item.content ?? [];
      add({ ...item, content: content.filter((child) => !isList(child)) }, { type: list.type, attrs, depth });
      for (const nested of content.filter(isList)) addList(nested, depth + 1);
    }
  };
  for (const node of doc.content) {
    if (isList(node)) addList(node, 1);
    else add(node, null);
  }
  return blocks;
}
