import { contentLimits, lengthOf } from './limits.ts';

// Latin letters that Unicode does not decompose into a base letter and a mark.
const folds: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

const ownScript = new Set(['zh', 'ja', 'ko']);
const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

const foldLatin = (letters: string) =>
  letters
    .replace(/./gu, (letter) => folds[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/**
 * The address of a text made from its title: `Đối ngoại Lạng Sơn` → `doi-ngoai-lang-son`. Chinese, Japanese and Korean keep
 * their own letters; elsewhere letters outside the Latin alphabet fall away. At most 120 characters; `fallback` when
 * nothing is left.
 */
export function slugify(text: string, language: string, fallback = 'bai-viet'): string {
  const keepsScript = ownScript.has(language.split('-', 1)[0]?.toLowerCase() ?? '');
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/(?:\p{Script=Latin}\p{Mn}*)+/gu, foldLatin)
    .replace(keepsScript ? /[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu : /[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
  return shorten(letters) || fallback;
}

/** Cuts at the last whole word that fits; a single long word is cut where it must be. */
function shorten(slug: string): string {
  if (lengthOf(slug) <= contentLimits.slug) return slug;
  const head = Array.from(slug)
    .slice(0, contentLimits.slug + 1)
    .join('');
  const end = head.lastIndexOf('-');
  return end > 0 ? head.slice(0, end) : Array.from(head).slice(0, contentLimits.slug).join('');
}

/** Lower-case letters and digits in NFC, words joined by single hyphens, Latin letters without marks, 1 to 120 characters. */
export function isValidSlug(slug: string): boolean {
  if (slug === '' || slug !== slug.normalize('NFC') || lengthOf(slug) > contentLimits.slug) return false;
  return slugPattern.test(slug) && !/(?![a-z])\p{Script=Latin}/u.test(slug);
}
