import type { Context } from '../shared/context.ts';
import type { MediaStore } from './media-store.ts';
import { pagesOfMedia, type MediaRow } from './media.queries.ts';
import { readMedia } from './read-media.ts';
import type { FaultyPicture } from './verify-media.ts';

/** What became of the pictures. */
export interface CopiedMedia {
  copied: number;
  /** Were there already, from an earlier copy that was stopped for instance. */
  present: number;
  /** Not copied, because the first store does not have them as they were uploaded. */
  faulty: FaultyPicture[];
}

/**
 * Copies every picture that the database knows into another store, compared with its hash on the way. It may be stopped at any
 * time and begun again: what is there already is not read again.
 */
export async function copyMedia(
  ctx: Pick<Context, 'db'>,
  from: MediaStore,
  to: MediaStore,
): Promise<CopiedMedia> {
  const done: CopiedMedia = { copied: 0, present: 0, faulty: [] };
  for await (const page of pagesOfMedia(ctx)) await Promise.all(page.map((row) => copy(row, from, to, done)));
  return done;
}

async function copy(row: MediaRow, from: MediaStore, to: MediaStore, done: CopiedMedia): Promise<void> {
  const { id, fileName, sha256, size, mimeType } = row;
  if ((await to.sizeOf(sha256)) === size) {
    done.present++;
    return;
  }
  const bytes = await readMedia(from, sha256);
  if (bytes === 'missing' || bytes === 'differs') {
    done.faulty.push({ id, fileName, fault: bytes });
    return;
  }
  await to.keep(bytes, mimeType);
  done.copied++;
}
