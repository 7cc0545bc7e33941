import { foldMarks, hanForm, isStopWord, segmentRun, type Token } from '@hai-dang/schema/search';
import { highlight } from './highlight.ts';
import type { Wanted } from './matching-ranges.ts';
import { phrasePattern } from './phrase-pattern.ts';

/** Characters of a snippet, and how many of them stand before the match. */
const length = 220;
const before = 60;

/** A piece of a body is looked through at a time, since most match in the first. */
const piece = 4000;

/**
 * A snippet of a body around a match, as `highlight` makes it; null when there is none. The body is only looked through:
 * taking it apart word by word is the index's work.
 */
export function snippet(body: string, wanted: Wanted, language: string): string | null {
  const sought = needles(wanted, language);
  for (let start = 0; start < body.length; start += piece - length) {
    const text = leveled(body.slice(start, start + piece));
    const place = firstPlace(text, sought);
    if (place !== null) return around(body, start + place, wanted, language);
  }
  return null;
}

/** What to look for, the most telling first: what was quoted, all else side by side, then the longest. */
function needles({ tokens, phrases }: Wanted, language: string): (string | RegExp)[] {
  const quoted = new Set(phrases.flat());
  const free = tokens.filter((token) => !quoted.has(token));
  return [...phrases.map(phrasePattern), ...unquotedNeedles(free, language)];
}

function unquotedNeedles(tokens: readonly Token[], language: string): string[] {
  const words = tokens.flatMap((token) => {
    if (token.kind === 'run')
      return [token.characters.join(''), ...segmentRun(token, language).map((part) => part.join(''))];
    if (isStopWord(token.exact, language)) return [];
    // What inflection leaves of a word: `histori` is the stem of `history`.
    return [token.fold, ...(token.stem === null ? [] : [token.stem.replace(/[ie]$/, '')])];
  });
  const all = tokens
    .map((token) => (token.kind === 'run' ? token.characters.join('') : token.fold))
    .join(' ');
  return [all, ...new Set(words.toSorted((a, b) => b.length - a.length))].filter((text) => text !== '');
}

function firstPlace(text: string, sought: readonly (string | RegExp)[]): number | null {
  for (const needle of sought) {
    if (typeof needle !== 'string') {
      const at = text.search(needle);
      if (at >= 0) return at;
      continue;
    }
    const isWord = /^[\p{L}\p{N}]/u.test(needle) && !hasOwnScript.test(needle);
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
      if (!isWord || at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return null;
}

const hasOwnScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

function around(body: string, place: number, wanted: Wanted, language: string): string {
  let from = Math.max(0, place - before);
  let to = Math.min(body.length, from + length);
  // Whole words, where there are blanks.
  const blank = body.slice(from, place).search(/\s/);
  if (from > 0 && blank >= 0) from += blank + 1;
  const last = body.slice(place, to).search(/\s\S*$/);
  if (to < body.length && last > 0) to = place + last;
  if (isTrailing(body, from)) from += 1;
  if (isTrailing(body, to)) to -= 1;
  const text = body.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${highlight(text, wanted, language)}${to < body.length ? '…' : ''}`;
}

/** Whether a cut would part the two units of one character. */
const isTrailing = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Code units by code unit; 0 where none has been looked up yet. */
const levels = new Uint16Array(65_536);

/** Lower case, without marks, Han characters in their indexed form, and no character longer or shorter than it was. */
function leveled(text: string): string {
  const lower = text.toLowerCase();
  const source = lower.length === text.length ? lower : text;
  const units = new Uint16Array(source.length);
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    units[at] = levels[unit] || level(unit);
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

function level(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFKC');
  const made = hanForm.get(plain) ?? foldMarks(plain);
  const same = made.length === 1 ? made.charCodeAt(0) : unit;
  levels[unit] = same;
  return same;
}
