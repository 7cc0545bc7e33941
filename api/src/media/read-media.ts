import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { MediaStore } from './media-store.ts';

/** What is wrong with the bytes of a picture. */
export type MediaFault = 'missing' | 'differs';

/** All bytes of a picture, or what is wrong with them: the store has none, or they are not those of the hash. */
export async function readMedia(store: MediaStore, sha256: string): Promise<Buffer | MediaFault> {
  const stream = await store.open(sha256);
  if (!stream) return 'missing';
  const bytes = await buffer(stream);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : 'differs';
}
