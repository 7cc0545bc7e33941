import type { Token } from './tokenise.ts';

/** Quarters, chapters, terms and centuries; higher numbers are seldom written so. */
const highest = 39;
const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

const romans = Array.from({ length: highest }, (_, index) => {
  const number = index + 1;
  return [String(number), 'x'.repeat(Math.floor(number / 10)) + (units[number % 10] ?? '')] as const;
});
const romanOf = new Map(romans);
const numberOf = new Map(romans.map(([number, roman]) => [roman, number]));

/** Numerals that are words too, or are so without their marks: they would be found where nobody counts. */
const alsoWords: Readonly<Record<string, readonly string[]>> = { vi: ['vi', 'xi'], en: ['i'] };

/**
 * The other way of writing a number that follows a word: `quý 1` and `quý I`, `thế kỷ XXI` and `thế kỷ 21`. Null for what
 * is no such number; Roman ones are read in capitals alone.
 */
export function otherNumeral(token: Token, before: Token | undefined, language: string): string | null {
  if (token.kind !== 'word' || before?.kind !== 'word') return null;
  if (token.isJoined || token.start !== before.end + 1) return null;
  const roman = romanOf.get(token.number ?? token.exact);
  if (roman !== undefined) return alsoWords[language.split('-', 1)[0] ?? '']?.includes(roman) ? null : roman;
  return token.isNameLike ? (numberOf.get(token.exact) ?? null) : null;
}
