import type { Token } from './tokenise.ts';

/**
 * Quotation marks in pairs, straight and typographic ones. A straight one after a digit says inches or seconds, and one
 * that nothing closes says nothing.
 */
const quotation = /(?:(?<!\p{N})"|[“”„‟])[^"“”„‟]+["“”„‟]|«[^«»]+»|「[^「」]+」|『[^『』]+』/gu;

/** The tokens of each part of a query that stands in quotation marks. */
export function quotedTokens(text: string, tokens: readonly Token[]): Token[][] {
  return [...text.matchAll(quotation)]
    .map(({ 0: quoted, index }) =>
      tokens.filter(({ start, end }) => start > index && end < index + quoted.length),
    )
    .filter(({ length }) => length > 0);
}
