import { type Content, type NodeJson, parseDocument, slugify } from '@hai-dang/schema/document';
import { alignPassages } from './align-passages.ts';
import { type DeclarationLanguage, declarationLanguages } from './declaration-languages.ts';
import {
  type Declaration,
  type DeclarationPart,
  lengthsOf,
  type Passage,
  readDeclaration,
} from './read-declaration.ts';

/** One article to be: the same part of the declaration in every language, block by block under the same ids. */
export interface ParallelText {
  /** What the portal knows it by, e.g. `udhr:7`; the preamble is `udhr:0`. */
  externalKey: string;
  /** The source first. */
  texts: { language: string; content: Content }[];
}

/** The preamble and the thirty articles in five languages. */
export async function readParallelTexts(): Promise<ParallelText[]> {
  const read = await Promise.all(
    declarationLanguages.map(async (language) => ({
      ...language,
      declaration: await readDeclaration(language.file),
    })),
  );
  const source = read[0]?.declaration;
  if (!source) throw new Error('The declaration has no source language.');
  const whole = ({ parts }: Declaration) => parts.flatMap(lengthsOf).reduce((sum, length) => sum + length, 0);

  return source.parts.map((sourcePart, index) => ({
    externalKey: `udhr:${sourcePart.number}`,
    texts: read.map(({ declaration, ...language }) => {
      const part = declaration.parts[index];
      if (part?.number !== sourcePart.number)
        throw new Error(`Part ${sourcePart.number} is missing in ${language.file}.html.`);
      const ratio = whole(declaration) / whole(source);
      const pairs = alignPassages(lengthsOf(sourcePart), lengthsOf(part), ratio);
      return {
        language: language.language,
        content: contentOf(language, declaration.name, part, blockIds(part, language, pairs)),
      };
    }),
  }));
}

/** A passage that stands for one of the source has its id; any other has one that only its language knows. */
const blockIds = (
  { number }: DeclarationPart,
  { language }: DeclarationLanguage,
  pairs: readonly (number | null)[],
): string[] =>
  pairs.map((source, own) =>
    source === null ? `udhr-${number}-${language}-${own + 1}` : `udhr-${number}-${source + 1}`,
  );

function contentOf(
  { language, title: cite }: DeclarationLanguage,
  declaration: string,
  { number, heading, passages }: DeclarationPart,
  ids: string[],
): Content {
  const title = cite(declaration, heading);
  const left = [...ids];
  const blocks = passages.map((passage, index) => blockOf(passage, `udhr-${number}-list-${index + 1}`, left));
  const parsed = parseDocument({ type: 'doc', content: blocks });
  if (!parsed.ok) throw new Error(`Part ${number} in ${language} is not a document.`);
  return { title, slug: slugify(title, language), summary: null, body: parsed.doc, seo: {} };
}

function blockOf(passage: Passage, listId: string, ids: string[]): NodeJson {
  if (passage.kind === 'paragraph') return paragraph(passage.text, ids.shift());
  return {
    type: 'orderedList',
    attrs: { id: listId },
    content: passage.items.map((paragraphs) => ({
      type: 'listItem',
      attrs: { id: ids.shift() ?? null },
      content: paragraphs.map((text) => paragraph(text)),
    })),
  };
}

const paragraph = (text: string, id: string | null = null): NodeJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
