import { lexeme } from './lexeme.ts';
import type { Token, WordToken } from './tokenise.ts';

/** How parts of a phrase are put together: side by side, or anywhere. */
export type Follow = '<->' | '&';

/** A lexeme and its place in the phrase. */
interface Part {
  lexeme: string;
  at: number;
}

/**
 * All tokens one after another, as a condition of `tsquery`; `word` says in which form a word is looked for. The index
 * knows where words and pairs of characters stand. Of one character alone in a body it only knows that it is there, so
 * next to a Korean space the pair across it is looked for, and anywhere else the character at any place.
 */
export function sideBySide(
  tokens: readonly Token[],
  word: (word: WordToken) => string,
  follow: Follow,
): string {
  const parts: Part[] = [];
  const anywhere: string[] = [];
  const put = (text: string, at: number) => {
    if (parts.at(-1)?.at !== at) parts.push({ lexeme: lexeme(text), at });
  };
  let place = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word') {
      put(word(token), place);
      place += 1;
      continue;
    }
    const { characters } = token;
    for (const [offset, character] of characters.slice(1).entries())
      put((characters[offset] ?? '') + character, place + offset);
    if (characters.length === 1) {
      const [single = ''] = characters;
      const before = token.isSpaced ? lastOf(tokens[index - 1]) : null;
      const after = firstAfterSpace(tokens[index + 1]);
      if (before !== null) put(before + single, place - 1);
      else if (after !== null) put(single + after, place);
      else anywhere.push(lexeme(single));
    }
    place += characters.length;
  }
  return [...(parts.length > 0 ? [inOrder(parts, follow)] : []), ...anywhere].join(' & ');
}

const inOrder = (parts: readonly Part[], follow: Follow): string =>
  parts
    .map((part, index) => {
      const before = parts[index - 1];
      if (!before) return part.lexeme;
      if (follow === '&') return `& ${part.lexeme}`;
      const apart = part.at - before.at;
      return `${apart === 1 ? '<->' : `<${apart}>`} ${part.lexeme}`;
    })
    .join(' ');

const lastOf = (token: Token | undefined): string | null =>
  token?.kind === 'run' ? (token.characters.at(-1) ?? null) : null;

const firstAfterSpace = (token: Token | undefined): string | null =>
  token?.kind === 'run' && token.isSpaced ? (token.characters[0] ?? null) : null;
