import { baseForm } from './english-forms.ts';
import { stem } from './english-stem.ts';
import { foldMarks, placeTone } from './fold-marks.ts';
import { hanForm } from './han-variants.ts';

/** A word of a script that puts spaces between words. */
export interface WordToken {
  kind: 'word';
  /** As it is written, in lower case. */
  exact: string;
  /** Without marks; the same as `exact` where it has none. */
  fold: string;
  /** English only: the stem of the fold. */
  stem: string | null;
  /** Of a number with leading zeros or thousands separators: the number without them. */
  number: string | null;
  /** Whether nothing, or a hyphen or a slash alone, stands between it and the word before. */
  isJoined: boolean;
  /** Whether it is a word in capitals of at most seven letters: syllables of names are written apart and together. */
  isNameLike: boolean;
  start: number;
  end: number;
}

/** A run of Han characters, Kana or Hangul, which no spaces divide into words. */
export interface RunToken {
  kind: 'run';
  written: string;
  /** Each character in the form under which it is indexed. */
  characters: string[];
  /** Whether it is Korean and one space alone stands between it and the run before. */
  isSpaced: boolean;
  start: number;
  end: number;
}

export type Token = WordToken | RunToken;

const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆`;
// A run, a number with its separators, or letters with their apostrophes: `419km` is written `419 km` as well.
const pattern = new RegExp(
  String.raw`(?<run>[${scripts}]+)|\p{N}+(?:[.,]\d+)*|[\p{L}--[${scripts}]][[\p{L}\p{M}]--[${scripts}]]*(?:['’ʼ][[\p{L}\p{M}]--[${scripts}]]+)*`,
  'gv',
);
const hangul = /^\p{Script=Hangul}$/u;
const longestWord = 60;

/**
 * Takes a text apart, for the index and for queries alike. The text is in NFKC (`text.normalize('NFKC')`); `start` and
 * `end` count in it. Nothing here depends on a dictionary of the platform, so an index stays valid when Node.js changes.
 */
export function tokenise(text: string, language: string): Token[] {
  const isEnglish = language === 'en' || language.startsWith('en-');
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const before = tokens.at(-1);
    if (match.groups?.['run'] === undefined) {
      const isJoined = before?.kind === 'word' && joins(text, before.end, start);
      tokens.push({ kind: 'word', ...readWord(written, isEnglish), isJoined, start, end });
    } else {
      const characters = Array.from(written, (character) => hanForm.get(character) ?? character);
      const isSpaced =
        before?.kind === 'run' &&
        start === before.end + 1 &&
        text[before.end] === ' ' &&
        hangul.test(before.characters.at(-1) ?? '') &&
        hangul.test(characters[0] ?? '');
      tokens.push({ kind: 'run', written, characters, isSpaced, start, end });
    }
  }
  return tokens;
}

const joins = (text: string, from: number, to: number): boolean =>
  to === from || (to === from + 1 && /[-‐‑–/]/.test(text.charAt(from)));

const nameLike = /^\p{Lu}[\p{L}\p{M}]{0,6}$/u;

function readWord(written: string, isEnglish: boolean) {
  const bare = /['’ʼ]/.test(written) ? written.replace(/['’ʼ]s$/i, '').replace(/['’ʼ]/g, '') : written;
  const exact = /^\p{N}/u.test(bare) ? readNumber(bare) : placeTone(bare.toLowerCase().slice(0, longestWord));
  const fold = foldMarks(exact);
  return {
    exact,
    fold,
    stem: isEnglish && /^[a-z]{3,}$/.test(fold) ? stem(baseForm.get(fold) ?? fold) : null,
    number: /^0\d{1,2}$/.test(exact) ? exact.replace(/^0+(?=\d)/, '') : null,
    isNameLike: nameLike.test(bare),
  };
}

/** Thousands are written 1.000 or 1,000, and decimals 0,5 or 0.5: three digits after each separator are thousands. */
function readNumber(written: string): string {
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(written)) return written.replace(/[.,]/g, '');
  return written.replaceAll(',', '.').slice(0, longestWord);
}
