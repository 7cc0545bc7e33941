import {
  alignBlocks,
  textOf,
  type AlignedBlock,
  type Block,
  type DocumentJson,
} from '@hai-dang/schema/document';
import type { StaleBlock } from './operations.ts';

/** How far a block of the translation is; `extra` has no counterpart in the source. */
export type RowStatus = 'done' | 'todo' | 'stale' | 'error' | 'extra';

/** One line of the side-by-side view. */
export interface Row {
  id: string;
  status: RowStatus;
  source: Block | null;
  translation: Block | null;
  stale: StaleBlock | null;
  /** What the API says is wrong with this block. */
  errors: readonly string[];
}

/** Pairs source and translation block by block and says what is left to do. Pure: the same input gives the same rows. */
export function rowsOf(
  source: DocumentJson,
  translation: DocumentJson,
  staleBlocks: readonly StaleBlock[],
  errors: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const stale = new Map(staleBlocks.map((block) => [block.id, block]));
  return alignBlocks(source, translation).map((aligned) => {
    const row = {
      id: aligned.id,
      source: aligned.source ?? null,
      translation: aligned.translation ?? null,
      stale: stale.get(aligned.id) ?? null,
      errors: errors.get(aligned.id) ?? [],
    };
    return { ...row, status: statusOf(aligned, row.stale, row.errors.length > 0) };
  });
}

function statusOf(aligned: AlignedBlock, stale: StaleBlock | null, hasError: boolean): RowStatus {
  if (hasError) return 'error';
  if (aligned.status === 'missing') return 'todo';
  if (stale) return 'stale';
  if (aligned.status === 'extra') return 'extra';
  return isTodo(aligned.source, aligned.translation) ? 'todo' : 'done';
}

/** Empty where the source has words, or still the very words of the source. */
function isTodo(source: Block | undefined, translation: Block | undefined): boolean {
  if (!source || !translation || source.text.trim() === '') return false;
  return (
    translation.text.trim() === '' || (translation.text === source.text && /\p{L}{2}/u.test(source.text))
  );
}

/** The rows of a text that is no translation: only those with something wrong are marked. */
export function errorRowsOf(body: DocumentJson, errors: ReadonlyMap<string, readonly string[]>): Row[] {
  return body.content.flatMap((node) => {
    const id = String(node.attrs?.id ?? '');
    const messages = errors.get(id);
    if (!messages) return [];
    const block = { id, type: node.type, text: textOf(node), json: node, list: null };
    return [
      { id, status: 'error' as const, source: null, translation: block, stale: null, errors: messages },
    ];
  });
}

/** How many rows wait for the translator. */
export const openRows = (rows: readonly Row[]): Row[] =>
  rows.filter(({ status }) => status === 'todo' || status === 'stale' || status === 'error');
