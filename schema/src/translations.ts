/**
 * What each block of a translation was made from: the source revision, and the hash of the source block at that time.
 * Keys are block ids, and `title` and `summary` for the two fields outside the body.
 */
export type BlockSources = Record<string, { revisionId: string; hash: string }>;
