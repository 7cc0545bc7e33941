import { lexeme } from './lexeme.ts';
import { otherNumeral } from './roman-numerals.ts';
import type { Follow } from './side-by-side.ts';
import type { RunToken, Token, WordToken } from './tokenise.ts';

/** How a word is looked for, and what a run is divided into. */
export interface Manner {
  word: (word: WordToken) => string;
  /** The same within quotation marks, where inflection counts. */
  quoted: (word: WordToken) => string;
  run: (run: RunToken) => string[][];
  /** The word of which only the beginning is known. */
  begun: WordToken | null;
  /** Whether two words may stand in the text as one: `Hai Phong` as `Haiphong`. */
  joins: boolean;
  /** The language in which `quý 1` may stand as `quý I`; null where it may not. */
  numeralsOf: string | null;
}

/** All of them, or all with some written in another way. */
export function inAnyOrder(tokens: readonly Token[], manner: Manner, follow: Follow): string {
  const all = every(tokens, manner, follow);
  const otherwise = [
    ...(manner.joins ? writtenTogether(tokens, manner, follow) : []),
    ...(manner.numeralsOf === null ? [] : otherNumerals(tokens, manner, manner.numeralsOf, follow)),
  ];
  return otherwise.length === 0 ? all : [all, ...otherwise].map((each) => `(${each})`).join(' | ');
}

function writtenTogether(tokens: readonly Token[], manner: Manner, follow: Follow): string[] {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length !== tokens.length || words.length < 2 || words.length > 4) return [];
  return words.slice(1).map((word, index) => {
    const one = { ...word, fold: (words[index]?.fold ?? '') + word.fold, stem: null, number: null };
    return every([...words.slice(0, index), one, ...words.slice(index + 2)], manner, follow);
  });
}

/** The other numeral must follow the same word: alone, `v` or `x` may be anything. */
function otherNumerals(tokens: readonly Token[], manner: Manner, language: string, follow: Follow): string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const other = otherNumeral(token, before, language);
    if (other === null || token.kind !== 'word' || before?.kind !== 'word') return [];
    const written = { ...token, exact: other, fold: other, stem: null, number: null };
    const all = every(tokens.with(index, written), manner, follow);
    return [`${all} & (${lexeme(manner.word(before))} ${follow} ${lexeme(other)})`];
  });
}

const every = (tokens: readonly Token[], manner: Manner, follow: Follow): string =>
  groups(tokens)
    .map(([first, ...rest]) => {
      if (first?.kind === 'run')
        return manner
          .run(first)
          .map((part) => pairs(part, follow))
          .join(' & ');
      const words = [first, ...rest].filter((token) => token?.kind === 'word');
      const mark = (word: WordToken | undefined) => (word && word === manner.begun ? ':*' : '');
      const apart = words.map((word) => lexeme(manner.word(word)) + mark(word)).join(` ${follow} `);
      if (words.length < 2) return apart;
      const together = lexeme(words.map(({ fold }) => fold).join('')) + mark(words.at(-1));
      return `((${apart}) | ${together})`;
    })
    .join(' & ');

/** Each token for itself, but words that a hyphen joins together: they stand side by side, or written as one. */
function groups(tokens: readonly Token[]): Token[][] {
  const all: Token[][] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (last && token.kind === 'word' && token.isJoined && last.at(-1)?.kind === 'word') last.push(token);
    else all.push([token]);
  }
  return all;
}

/** The overlapping pairs of a run of characters, or its only one. */
function pairs(characters: readonly string[], follow: Follow): string {
  if (characters.length === 1) return lexeme(characters[0] ?? '');
  const all = characters.slice(1).map((character, index) => lexeme((characters[index] ?? '') + character));
  return all.length === 1 ? (all[0] ?? '') : `(${all.join(` ${follow} `)})`;
}
