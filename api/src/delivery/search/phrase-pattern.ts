import type { Token } from '@hai-dang/schema/search';

/** A phrase as it stands in a text that is in lower case and without marks: signs and blanks between its words at will. */
export function phrasePattern(phrase: readonly Token[]): RegExp {
  const parts = phrase.map((token, index) => {
    const before = phrase[index - 1];
    const gap = before === undefined ? '' : isWord(before) && isWord(token) ? `${sign}+` : `${sign}*`;
    return gap + (token.kind === 'word' ? token.fold : token.characters.join('')).replaceAll('.', '[.,]');
  });
  const [first, last] = [phrase.at(0), phrase.at(-1)];
  const from = first && isWord(first) ? String.raw`(?<![\p{L}\p{N}])` : '';
  const to = last && isWord(last) ? String.raw`(?![\p{L}\p{N}])` : '';
  return new RegExp(from + parts.join('') + to, 'u');
}

const sign = String.raw`[^\p{L}\p{N}]`;
const isWord = ({ kind }: Token): boolean => kind === 'word';
