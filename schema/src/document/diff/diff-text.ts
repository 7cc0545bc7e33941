import { shortestEdit } from './shortest-edit.ts';
import type { Edit } from './shortest-edit.ts';

/** A run of text that both sides share, or that only one has. */
export interface TextSegment {
  op: 'equal' | 'insert' | 'delete';
  text: string;
}

/**
 * Tokens of comparison: single letters where a script writes no spaces between words (and in Hangul, whose particles
 * cling to the word), words and numbers elsewhere, then runs of space, then any other sign. Joined they give the text.
 */
const tokenPattern =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]\p{M}*|(?:(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}])[\p{L}\p{N}\p{M}])+|\s+|./gsu;

/** Word by word (letter by letter in Chinese, Japanese and Korean) from `before` to `after`. */
export function diffText(before: string, after: string): TextSegment[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', text: before }];
  return joined(withoutLoneSpaces(shortestEdit(tokensOf(before), tokensOf(after))));
}

const tokensOf = (text: string): string[] => text.match(tokenPattern) ?? [];

/** A space between two changed words reads as part of the change. */
function withoutLoneSpaces(script: readonly Edit[]): Edit[] {
  return script.flatMap((edit, index) => {
    const isBetween = isChange(script[index - 1]) && isChange(script[index + 1]);
    if (edit.op !== 'equal' || edit.token.trim() !== '' || !isBetween) return [edit];
    return [
      { op: 'delete', token: edit.token },
      { op: 'insert', token: edit.token },
    ];
  });
}

const isChange = (edit: Edit | undefined) => edit !== undefined && edit.op !== 'equal';

/** Runs of one kind become one segment; within a change what was deleted stands before what was inserted. */
function joined(script: readonly Edit[]): TextSegment[] {
  const segments: TextSegment[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') segments.push({ op: 'delete', text: deleted });
    if (inserted !== '') segments.push({ op: 'insert', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { op, token } of script) {
    if (op === 'delete') deleted += token;
    else if (op === 'insert') inserted += token;
    else {
      flush();
      const last = segments.at(-1);
      if (last?.op === 'equal') last.text += token;
      else segments.push({ op, text: token });
    }
  }
  flush();
  return segments;
}
