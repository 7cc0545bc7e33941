import { createHash } from 'node:crypto';
import type { BlockSources } from '@hai-dang/schema';
import { blocksOf, type DocumentJson } from '@hai-dang/schema/document';
import canonicalize from 'canonicalize';

/** The parts of a revision that a translation is made from, block by block. */
export interface BlockContent {
  title: string;
  summary: string | null;
  body: DocumentJson;
}

const digest = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('base64url')
    .slice(0, 22);

/** A short hash of every block, of `title` and of `summary`, by id. Key order does not matter: jsonb does not keep it. */
export function blockHashes(content: BlockContent): Map<string, string> {
  const hashes = new Map([
    ['title', digest(content.title)],
    ['summary', digest(content.summary)],
  ]);
  for (const { id, json, list } of blocksOf(content.body)) hashes.set(id, digest({ json, list }));
  return hashes;
}

/** Ids of blocks that differ between two contents: changed, added or removed. */
export function changedBlocks(before: BlockContent, after: BlockContent): string[] {
  const [old, current] = [blockHashes(before), blockHashes(after)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id));
}

/**
 * Blocks that a translator still has to look at: those whose source changed between the revision that the translation
 * was made from and the approved one, unless their words were touched or confirmed against the source as it is now.
 */
export function unresolvedBlocks(
  madeFrom: BlockContent,
  source: BlockContent,
  translation: BlockContent,
  blockSources: BlockSources,
): string[] {
  const current = blockHashes(source);
  const own = blockHashes(translation);
  return changedBlocks(madeFrom, source).filter((id) => {
    const now = current.get(id);
    if (now === undefined) return own.has(id) && blockSources[id]?.hash !== removedBlock;
    return blockSources[id]?.hash !== now;
  });
}

/** Stands for the hash of a block that the source no longer has. */
const removedBlock = 'removed';

/** The block sources after these blocks were written or confirmed against this source revision. */
export function withBlocksMadeFrom(
  blockSources: BlockSources,
  ids: Iterable<string>,
  source: BlockContent & { id: string },
): BlockSources {
  const current = blockHashes(source);
  const updated = { ...blockSources };
  for (const id of ids) updated[id] = { revisionId: source.id, hash: current.get(id) ?? removedBlock };
  return updated;
}

/**
 * The block sources after a change of the source that weighs nothing: blocks that were up to date stay so, blocks that
 * already waited for their translator go on waiting.
 */
export function carriedOverMinorChange(
  blockSources: BlockSources,
  before: BlockContent,
  after: BlockContent & { id: string },
): BlockSources {
  const old = blockHashes(before);
  const upToDate = changedBlocks(before, after).filter((id) => {
    const recorded = blockSources[id];
    return recorded === undefined || recorded.hash === old.get(id);
  });
  return withBlocksMadeFrom(blockSources, upToDate, after);
}
