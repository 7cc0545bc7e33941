import type { DocumentJson, NodeJson } from './document-json.ts';
import { textAttribute } from './document-json.ts';

const describing: Readonly<Record<string, readonly string[]>> = {
  image: ['alt', 'caption', 'credit'],
  video: ['title'],
  audio: ['title'],
  file: ['title'],
  embeddedArticle: ['title'],
};

const separators: Readonly<Record<string, string>> = { doc: '\n\n', tableRow: '\t' };
const textblocks = new Set(['paragraph', 'heading']);

/**
 * The text of a node without its markup: blocks on their own lines, cells of a row apart by tabs, for pictures their
 * text alternative, caption and credit, for media their title. The reading of a ruby is left out.
 */
export function textOf(node: NodeJson): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const attributes = describing[node.type];
  if (attributes) {
    const texts = attributes.map((name) => textAttribute(node, name)).filter((text) => text !== null);
    return [...new Set(texts)].join('\n');
  }
  const parts = (node.content ?? []).map(textOf);
  if (textblocks.has(node.type)) return parts.join('');
  const separator = separators[node.type] ?? '\n';
  // Empty cells keep their place in a row; empty blocks elsewhere leave no blank line.
  return (node.type === 'tableRow' ? parts : parts.filter((part) => part !== '')).join(separator);
}

/** The whole body as plain text, blocks apart by an empty line. */
export function plainText(doc: DocumentJson): string {
  return textOf(doc);
}
