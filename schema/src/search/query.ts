import { inAnyOrder, type Manner } from './any-order.ts';
import { quotedTokens } from './quoted.ts';
import { segmentRun } from './segment-run.ts';
import { type Follow, sideBySide } from './side-by-side.ts';
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
  /** The parts in quotation marks, whose words are among the tokens too. */
  phrases: readonly (readonly Token[])[];
}

/** A condition in two steps: `candidate` is answered by an index alone, `exact` needs the positions in a text too. */
export interface Criterion {
  candidate: string;
  exact: string;
}

/**
 * Reads what somebody typed. Null when there is no letter and no digit in it. With `isUnfinished`, `strict` takes a last
 * word that nothing follows for the beginning of one.
 */
export function readQuery(text: string, language: string, { isUnfinished = false } = {}): SearchQuery | null {
  const normalised = text.normalize('NFKC');
  const tokens = tokenise(normalised, language).slice(0, mostTokens);
  if (tokens.length === 0) return null;
  const phrases = quotedTokens(normalised, tokens);
  const quoted = new Set(phrases.flat());
  const free = tokens.filter((token) => !quoted.has(token));
  const telling = free.filter((token) => token.kind === 'run' || !isStopWord(token.exact, language));
  const all = { free, phrases };
  const some = { free: telling.length > 0 || phrases.length > 0 ? telling : free, phrases };
  const last = tokens.at(-1);
  const begun = isUnfinished && last?.kind === 'word' && last.end === normalised.length ? last : null;
  const divided = (run: RunToken) => segmentRun(run, language);
  const strict = criterion(all, {
    word: ({ exact, fold, stem, number }) => (exact === fold ? (stem ?? number ?? exact) : exact),
    quoted: ({ exact, number }) => number ?? exact,
    run: ({ characters }) => [characters],
    begun,
    joins: false,
    numeralsOf: null,
  });
  const loose = criterion(some, {
    word: ({ fold, stem, number }) => stem ?? number ?? fold,
    quoted: unmarked,
    run: divided,
    begun: null,
    joins: true,
    numeralsOf: language,
  });
  const foreign = criterion(some, {
    word: unmarked,
    quoted: unmarked,
    run: divided,
    begun: null,
    joins: true,
    numeralsOf: null,
  });
  return {
    strict,
    loose: loose.exact === strict.exact ? null : loose,
    foreign,
    near: sideBySide(tokens, ({ exact }) => exact, '<->'),
    tokens,
    phrases,
  };
}

const unmarked = ({ fold, number }: WordToken): string => number ?? fold;

/** What was typed without quotation marks, and what stood within. */
interface Typed {
  free: readonly Token[];
  phrases: readonly (readonly Token[])[];
}

const criterion = (typed: Typed, manner: Manner): Criterion => ({
  candidate: condition(typed, manner, '&'),
  exact: condition(typed, manner, '<->'),
});

function condition({ free, phrases }: Typed, manner: Manner, follow: Follow): string {
  if (phrases.length === 0) return inAnyOrder(free, manner, follow);
  return [
    ...phrases.map((phrase) => sideBySide(phrase, manner.quoted, follow)),
    ...(free.length > 0 ? [inAnyOrder(free, manner, follow)] : []),
  ]
    .map((part) => `(${part})`)
    .join(' & ');
}
