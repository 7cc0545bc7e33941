import { matchingRanges, type Wanted } from './matching-ranges.ts';

/** A text as HTML, everything escaped, with `<mark>` around what matches. */
export function highlight(
  text: string,
  wanted: Wanted,
  language: string,
  { isUnfinished = false } = {},
): string {
  const { plain, originalAt } = normalised(text);
  let html = '';
  let done = 0;
  for (const { start, end } of matchingRanges(plain, { ...wanted, language, isUnfinished })) {
    const [from, to] = [originalAt(start), originalAt(end)];
    html += `${escaped(text.slice(done, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    done = to;
  }
  return html + escaped(text.slice(done));
}

/** The text in NFKC, and where in the original a place of it is: full-width letters and the like change lengths. */
function normalised(text: string): { plain: string; originalAt: (place: number) => number } {
  const plain = text.normalize('NFKC');
  if (plain === text) return { plain, originalAt: (place) => place };
  const places: number[] = [];
  let built = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}[\p{M}ﾞﾟ]*|\p{M}+/gu)) {
    const part = cluster.normalize('NFKC');
    for (let unit = 0; unit < part.length; unit += 1) places.push(index);
    built += part;
  }
  return { plain: built, originalAt: (place) => places[place] ?? text.length };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
