import canonicalize from 'canonicalize';
import { blocksOf } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import type { DocumentJson } from '../document-json.ts';
import { diffText } from './diff-text.ts';
import type { TextSegment } from './diff-text.ts';
import { movedIds, pairById } from './merge-order.ts';
import type { Pair } from './merge-order.ts';

export type BlockChangeKind = 'unchanged' | 'changed' | 'added' | 'removed' | 'moved';

/** What became of one block between two bodies. */
export interface BlockChange {
  id: string;
  /** `changed` also where the block moved as well; `moved` only where its content is the same. */
  kind: BlockChangeKind;
  before?: Block;
  after?: Block;
  /** The text word by word; all `equal` in a changed block whose formatting or attributes alone changed. */
  segments: TextSegment[];
}

/** Compares two bodies block by block, in the order of `after`; a removed block stands where it was. */
export function diffDocuments(before: DocumentJson, after: DocumentJson): BlockChange[] {
  const old = blocksOf(before);
  const current = blocksOf(after);
  const moved = movedIds(old.map(idOf), current.map(idOf));
  return pairById(old, current, 'after').map((pair) => ({
    ...pair,
    kind: kindOf(pair, moved),
    segments: diffText(pair.before?.text ?? '', pair.after?.text ?? ''),
  }));
}

/** Ids of the source's blocks whose translation has to be looked at again: changed, added or removed. */
export function staleBlocks(sourceBefore: DocumentJson, sourceAfter: DocumentJson): string[] {
  return pairById(blocksOf(sourceBefore), blocksOf(sourceAfter), 'after')
    .filter((pair) => kindOf(pair, new Set()) !== 'unchanged')
    .map((pair) => pair.id);
}

const idOf = (block: Block) => block.id;

function kindOf({ id, before, after }: Pair<Block>, moved: ReadonlySet<string>): BlockChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (contentOf(before) !== contentOf(after)) return 'changed';
  return moved.has(id) ? 'moved' : 'unchanged';
}

/** Independent of the key order, which a jsonb column does not keep. */
const contentOf = ({ json, list }: Block) => canonicalize({ json, list });
