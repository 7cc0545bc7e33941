import type { Context } from '../shared/context.ts';
import type { MediaStore } from './media-store.ts';
import { pagesOfMedia, type MediaRow } from './media.queries.ts';
import { readMedia, type MediaFault } from './read-media.ts';

/** A picture whose bytes are not as they were uploaded. */
export type FaultyPicture = Pick<MediaRow, 'id' | 'fileName'> & { fault: MediaFault };

/** Reads the bytes of every picture that the database knows, and compares them with their hash. */
export async function verifyMedia(
  ctx: Pick<Context, 'db'>,
  store: MediaStore,
): Promise<{ intact: number; faulty: FaultyPicture[] }> {
  let intact = 0;
  const faulty: FaultyPicture[] = [];
  for await (const page of pagesOfMedia(ctx)) {
    const read = await Promise.all(page.map(({ sha256 }) => readMedia(store, sha256)));
    for (const [index, { id, fileName }] of page.entries()) {
      const fault = read[index];
      if (fault === 'missing' || fault === 'differs') faulty.push({ id, fileName, fault });
      else intact++;
    }
  }
  return { intact, faulty };
}
