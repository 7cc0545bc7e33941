import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { dataFolder } from '../shared/project.ts';

/** A file is named after the SHA-256 of its bytes: it never changes, and the same picture is kept once. */
const pathOf = (sha256: string) => path.join(dataFolder(), 'media', sha256.slice(0, 2), sha256);

/** Keeps the bytes and answers their SHA-256 in hex. After that they are on the disk, whole. */
export async function storeMedia(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = pathOf(sha256);
  const existing = await stat(file).catch(() => null);
  if (existing?.size === bytes.length) return sha256;
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, file);
  } catch (error) {
    await unlink(part).catch(() => {});
    throw error;
  }
  return sha256;
}

/** The bytes of this hash; null when the store does not have them. */
export async function openMedia(sha256: string): Promise<Readable | null> {
  try {
    return (await open(pathOf(sha256))).createReadStream();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
