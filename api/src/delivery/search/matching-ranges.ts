import {
  isStopWord,
  otherNumeral,
  type RunToken,
  type SearchQuery,
  segmentRun,
  type Token,
  tokenise,
  type WordToken,
} from '@hai-dang/schema/search';
import { phraseRanges } from './phrase-ranges.ts';

/** A part of a text that matches, from its first character to the one after its last. */
export interface Range {
  start: number;
  end: number;
}

/** What was looked for; the words of phrases are marked side by side alone. */
export type Wanted = Pick<SearchQuery, 'tokens' | 'phrases'>;

export interface Typed extends Wanted {
  language: string;
  /** Whether the last word is only begun. */
  isUnfinished?: boolean;
}

/** The parts of a text, which is in NFKC, that match what was typed, in order and apart from one another. */
export function matchingRanges(text: string, typed: Typed): Range[] {
  const tokens = tokenise(text, typed.language);
  const quoted = new Set(typed.phrases.flat());
  const free = { ...typed, tokens: typed.tokens.filter((token) => !quoted.has(token)) };
  const words = tellingWords(free);
  const found = tokens.flatMap((token, index) =>
    token.kind === 'run'
      ? rangesInRun(token, free)
      : isMeant(token, tokens[index - 1], tokens[index + 1], words, free)
        ? [{ start: token.start, end: token.end }]
        : [],
  );
  const phrases = typed.phrases.flatMap((phrase) => phraseRanges(tokens, phrase));
  return joined([...found, ...phrases], text);
}

/** Words that say little are marked only where nothing else was typed. */
function tellingWords({ tokens, phrases, language }: Typed): WordToken[] {
  const words = tokens.filter((token) => token.kind === 'word');
  const telling = words.filter(({ exact }) => !isStopWord(exact, language));
  if (telling.length > 0) return telling;
  return phrases.length === 0 && tokens.length === words.length ? words : [];
}

function isMeant(
  token: WordToken,
  before: Token | undefined,
  after: Token | undefined,
  words: readonly WordToken[],
  { tokens, language, isUnfinished = false }: Typed,
): boolean {
  const last = tokens.at(-1);
  return words.some((word, index) => {
    if (word.fold === token.fold || (word.stem !== null && word.stem === token.stem)) return true;
    if (word.number !== null && word.number === (token.number ?? token.exact)) return true;
    const typedBefore = words[index - 1];
    if (before?.kind === 'word' && typedBefore?.fold === before.fold)
      if (otherNumeral(word, typedBefore, language) === token.fold) return true;
    if (isUnfinished && word === last && token.fold.startsWith(word.fold)) return true;
    // Written together on one side, and apart on the other.
    const next = words[index + 1];
    if (next && token.fold === word.fold + next.fold) return true;
    if (before?.kind === 'word' && before.fold + token.fold === word.fold) return true;
    return after?.kind === 'word' && token.fold + after.fold === word.fold;
  });
}

/** Where a run holds one that was typed, or else the words that this one is made of. */
function rangesInRun(run: RunToken, { tokens, language }: Typed): Range[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'run') return [];
    const whole = placesOf(run, token.characters);
    if (whole.length > 0) return whole;
    return segmentRun(token, language).flatMap((part) => placesOf(run, part));
  });
}

function placesOf({ characters, start }: RunToken, wanted: readonly string[]): Range[] {
  const ranges: Range[] = [];
  // Characters of a run are of one UTF-16 unit, but for rare Han ones.
  let unit = start;
  for (let at = 0; at < characters.length; at += 1) {
    if (wanted.every((character, index) => characters[at + index] === character))
      ranges.push({ start: unit, end: unit + wanted.join('').length });
    unit += characters[at]?.length ?? 1;
  }
  return ranges;
}

/** Ranges that overlap, or that only blanks keep apart, become one. */
function joined(ranges: Range[], text: string): Range[] {
  const all: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && (range.start <= last.end || /^\s+$/.test(text.slice(last.end, range.start))))
      last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}
