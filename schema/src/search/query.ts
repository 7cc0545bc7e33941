import { segmentRun } from './segment-run.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, type RunToken, type Token, type WordToken } from './tokenise.ts';

/** Words of a query beyond which the rest is not looked at. */
const mostTokens = 16;

/** A query in the words of PostgreSQL's `tsquery`; every part is a literal of it. */
export interface SearchQuery {
  /** What a text holds that matches to the letter: marks as typed, in English whatever the inflection. */
  strict: Criterion;
  /** What is enough otherwise: without marks, particles and words that say little. Null when it asks for the same. */
  loose: Criterion | null;
  /** For texts in other languages than that of the query. */
  foreign: Criterion;
  /** All that was typed, side by side. */
  near: string;
  tokens: readonly Token[];
}

/** A condition in two steps: `candidate` is answered by an index alone, `exact` needs the positions in a text too. */
export interface Criterion {
  candidate: string;
  exact: string;
}

/** How parts of a phrase are put together: side by side, or anywhere. */
type Follow = '<->' | '&';

/** How a word is looked for, and what a run is divided into. */
interface Manner {
  word: (word: WordToken) => string;
  run: (run: RunToken) => string[][];
  /** Whether two words may stand in the text as one: `Hai Phong` as `Haiphong`. */
  joins: boolean;
}

/** Reads what somebody typed. Null when there is no letter and no digit in it. */
export function readQuery(text: string, language: string): SearchQuery | null {
  const tokens = tokenise(text.normalize('NFKC'), language).slice(0, mostTokens);
  if (tokens.length === 0) return null;
  const telling = tokens.filter((token) => token.kind === 'run' || !isStopWord(token.exact, language));
  const some = telling.length > 0 ? telling : tokens;
  const divided = (run: RunToken) => segmentRun(run, language);
  const strict = criterion(tokens, {
    word: ({ exact, fold, stem, number }) => (exact === fold ? (stem ?? number ?? exact) : exact),
    run: ({ characters }) => [characters],
    joins: false,
  });
  const loose = criterion(some, {
    word: ({ fold, stem, number }) => stem ?? number ?? fold,
    run: divided,
    joins: true,
  });
  const foreign = criterion(some, {
    word: ({ fold, number }) => number ?? fold,
    run: divided,
    joins: true,
  });
  return {
    strict,
    loose: loose.exact === strict.exact ? null : loose,
    foreign,
    near: sideBySide(tokens),
    tokens,
  };
}

const criterion = (tokens: readonly Token[], manner: Manner): Criterion => ({
  candidate: condition(tokens, manner, '&'),
  exact: condition(tokens, manner, '<->'),
});

function condition(tokens: readonly Token[], manner: Manner, follow: Follow): string {
  const all = every(tokens, manner, follow);
  const words = tokens.filter((token) => token.kind === 'word');
  if (!manner.joins || words.length !== tokens.length || words.length < 2 || words.length > 4) return all;
  const joined = words.slice(1).map((word, index) => {
    const one = { ...word, fold: (words[index]?.fold ?? '') + word.fold, stem: null, number: null };
    return every([...words.slice(0, index), one, ...words.slice(index + 2)], manner, follow);
  });
  return [all, ...joined].map((each) => `(${each})`).join(' | ');
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
      const apart = words.map((word) => lexeme(manner.word(word))).join(` ${follow} `);
      return words.length < 2 ? apart : `((${apart}) | ${lexeme(words.map(({ fold }) => fold).join(''))})`;
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

function sideBySide(tokens: readonly Token[]): string {
  let phrase = '';
  let before: Token | null = null;
  for (const token of tokens) {
    // The last pair of a run stands one place before its last character.
    const apart = before?.kind === 'run' && before.characters.length > 1 ? 2 : 1;
    const part = token.kind === 'word' ? lexeme(token.exact) : pairs(token.characters, '<->');
    phrase = before === null ? part : `${phrase} <${apart}> ${part}`;
    before = token;
  }
  return phrase;
}

/** Tokens hold letters, digits and marks; quoted all the same. */
export const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
