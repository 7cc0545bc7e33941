import type { DocumentJson, NodeJson } from './document-json.ts';

/** Attributes that hold words of the source language and so start empty in a translation. */
const wordedAttributes = new Set(['alt', 'caption', 'title']);

/**
 * The empty shape of a translation: the same blocks with the same ids, pictures and tables in place, all words gone.
 * The ids are what aligns both texts from then on.
 */
export function translationSkeleton(source: DocumentJson): DocumentJson {
  return { ...source, content: source.content.map(withoutWords) };
}

function withoutWords(node: NodeJson): NodeJson {
  const { content, marks: _, attrs, ...rest } = node;
  const empty: NodeJson = { ...rest };
  if (attrs) {
    empty.attrs = Object.fromEntries(
      Object.entries(attrs).map(([name, value]) => [
        name,
        wordedAttributes.has(name) && typeof value === 'string' ? null : value,
      ]),
    );
  }
  const kept = (content ?? [])
    .filter(({ type }) => type !== 'text' && type !== 'hardBreak')
    .map(withoutWords);
  if (kept.length > 0) empty.content = kept;
  return empty;
}
