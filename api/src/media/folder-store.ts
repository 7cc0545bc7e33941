import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../shared/project.ts';
import { mediaPath, type MediaStore } from './media-store.ts';

/** Keeps pictures as files, by default in the data folder. */
export function folderStore(folder = path.join(dataFolder(), 'media')): MediaStore {
  const fileOf = (sha256: string) => path.join(folder, mediaPath(sha256));
  const sizeOf = async (sha256: string) => (await orNull(stat(fileOf(sha256))))?.size ?? null;
  return {
    name: `the folder ${folder}`,
    sizeOf,
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if ((await sizeOf(sha256)) !== bytes.length) await writeWhole(fileOf(sha256), bytes);
      return sha256;
    },
    open: async (sha256) => (await orNull(open(fileOf(sha256))))?.createReadStream() ?? null,
    close: () => {},
  };
}

/** Under another name first: who reads meanwhile, or comes after a crash, finds all of it or nothing. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, file);
  } catch (error) {
    await unlink(part).catch(() => {});
    throw error;
  }
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
