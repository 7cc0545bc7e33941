import { blocksOf } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import type { DocumentJson } from '../document-json.ts';
import { pairById } from './merge-order.ts';

/** One row of the side-by-side view. */
export interface AlignedBlock {
  id: string;
  source?: Block;
  translation?: Block;
  /** `missing`: the translation has no such block; `extra`: the source has none. */
  status: 'present' | 'missing' | 'extra';
}

/** Pairs the blocks of a translation with those of its source by id, in the order of the source. */
export function alignBlocks(source: DocumentJson, translation: DocumentJson): AlignedBlock[] {
  return pairById(blocksOf(source), blocksOf(translation), 'before').map(({ id, before, after }) => {
    if (!before) return { id, ...(after && { translation: after }), status: 'extra' };
    if (!after) return { id, source: before, status: 'missing' };
    return { id, source: before, translation: after, status: 'present' };
  });
}
