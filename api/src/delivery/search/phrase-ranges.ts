import type { Token } from '@hai-dang/schema/search';
import type { Range } from './matching-ranges.ts';

/** A word, or one character of a run, where it stands in the text. */
interface Piece extends Range {
  text: string;
  /** Of a number: what it is without leading zeros. */
  number: string | null;
}

/** Where the tokens of a text hold those of a phrase one after another, whatever the marks. */
export function phraseRanges(tokens: readonly Token[], phrase: readonly Token[]): Range[] {
  const text = tokens.flatMap(pieces);
  const wanted = phrase.flatMap(pieces);
  return text.flatMap(({ start }, at) => {
    const end = text[at + wanted.length - 1]?.end;
    const isHere = wanted.every((piece, index) => isSame(piece, text[at + index]));
    return isHere && end !== undefined ? [{ start, end }] : [];
  });
}

const isSame = (wanted: Piece, found: Piece | undefined): boolean =>
  found !== undefined &&
  (wanted.text === found.text || (wanted.number ?? wanted.text) === (found.number ?? found.text));

function pieces(token: Token): Piece[] {
  if (token.kind === 'word')
    return [{ text: token.fold, number: token.number, start: token.start, end: token.end }];
  // Characters of a run are of one UTF-16 unit, but for rare Han ones.
  let unit = token.start;
  return token.characters.map((text) => {
    const start = unit;
    unit += text.length;
    return { text, number: null, start, end: unit };
  });
}
