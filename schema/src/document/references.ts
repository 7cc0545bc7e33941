import { blocksOf } from './blocks.ts';
import type { DocumentJson, NodeJson } from './document-json.ts';
import { textAttribute, visitNodes } from './document-json.ts';

function attributesOf(doc: DocumentJson, name: string): string[] {
  const values = new Set<string>();
  visitNodes(doc, (node) => {
    const value = textAttribute(node, name);
    if (value !== null) values.add(value);
  });
  return [...values];
}

/** Ids of the library's media that the body shows, each once, in reading order. */
export function mediaIdsOf(doc: DocumentJson): string[] {
  return attributesOf(doc, 'mediaId');
}

/** Ids of the articles that the body embeds, each once, in reading order. */
export function articleIdsOf(doc: DocumentJson): string[] {
  return attributesOf(doc, 'articleId');
}

/** A link of the body: where it leads, the words that carry it, the block that holds it. */
export interface DocumentLink {
  href: string;
  text: string;
  blockId: string;
}

/** Every link in reading order; a link that runs over several emphases is one. */
export function linksOf(doc: DocumentJson): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const block of blocksOf(doc)) {
    let open: DocumentLink | null = null;
    visitNodes(block.json, (node) => {
      const href = hrefOf(node);
      if (href === null) open = null;
      else if (open?.href === href) open.text += node.text ?? ' ';
      else links.push((open = { href, text: node.text ?? '', blockId: block.id }));
    });
  }
  return links;
}

function hrefOf(node: NodeJson): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href;
  return typeof href === 'string' ? href : null;
}
