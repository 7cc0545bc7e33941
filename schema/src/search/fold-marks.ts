const letters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** A lower-case word without its marks, `hải` as `hai` and `đảo` as `dao`. */
export function foldMarks(word: string): string {
  // Almost every word of a Latin text is settled by one look.
  if (/^[\0-\x7f]*$/.test(word)) return word;
  return word
    .replace(/[đðøłßæœþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

const movable: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Vietnamese puts the tone of an open syllable on either vowel, `hoà` or `hòa`, `uỷ` or `ủy`: one of them for both. */
export const placeTone = (word: string): string =>
  /[àáảãạèéẻẽẹỳýỷỹỵ]$/.test(word)
    ? word.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/, (vowels) => movable[vowels] ?? vowels)
    : word;
