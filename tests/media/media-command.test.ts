import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { program } from '@hai-dang/api/cli/program';
import { folderStore } from '@hai-dang/api/media/folder-store';
import { mediaPath } from '@hai-dang/api/media/media-store';
import { startBucket, type TestBucket } from '../support/bucket.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makePicture, type Newsroom } from '../support/newsroom.ts';

let folder: string;
let bucket: TestBucket;
let database: TestDatabase;
let room: Newsroom;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-media-'));
  bucket = await startBucket();
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  vi.stubEnv('DATABASE_URL', database.location.owner.url);
  vi.stubEnv('HAIDANG_DATA_DIR', folder);
  for (const [name, value] of Object.entries(bucket.variables)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await database.close();
  await bucket.close();
  await rm(folder, { recursive: true });
});

/** What `haidang media …` says, and how it ends. */
async function haidang(...args: string[]): Promise<{ said: string; code: number }> {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    await (await program()).parseAsync(['node', 'haidang', 'media', ...args]);
    return { said: said.join(''), code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  }
}

/** A picture with a row and a file. */
async function picture(text: string) {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await folderStore().keep(bytes, 'image/webp');
  const id = await makePicture(room, { sha256, size: bytes.length, fileName: `${text}.webp` });
  return { id, sha256, file: path.join(folder, 'media', mediaPath(sha256)) };
}

describe('media copy', () => {
  it('brings the folder into the bucket, and goes on where an earlier copy stopped', async () => {
    const first = await picture('first');
    expect(await haidang('copy')).toMatchObject({
      said: expect.stringMatching(/^1 pictures .* 0 were/),
      code: 0,
    });
    // What is there already is not read again.
    await rm(first.file);
    const others = [await picture('second'), await picture('third')];
    const again = await haidang('copy');
    expect(again.said).toBe(
      `2 pictures were copied from the folder ${folder}/media to the bucket pictures at ${bucket.variables['MEDIA_S3_ENDPOINT']}; 1 were there already.\n`,
    );
    const all = [first, ...others].map(({ sha256 }) => sha256);
    expect((await bucket.objects()).toSorted()).toEqual(all.toSorted());
  });

  it('leaves out and names what the folder does not have as it was uploaded', async () => {
    const [good, altered, lost] = [await picture('good'), await picture('altered'), await picture('lost')];
    await writeFile(altered.file, 'changed');
    await rm(lost.file);
    const { said, code } = await haidang('copy');
    expect(said).toContain(`Picture ${altered.id} (altered.webp) is not what was uploaded.\n`);
    expect(said).toContain(`Picture ${lost.id} (lost.webp) is missing.\n`);
    expect(said).toContain('1 pictures were copied');
    expect(code).toBe(1);
    expect(await bucket.objects()).toEqual([good.sha256]);
  });

  it('brings them back into the folder', async () => {
    const { sha256, file } = await picture('there and back');
    await haidang('copy');
    await rm(file);
    expect((await haidang('copy', '--to', 'folder')).said).toContain(
      '1 pictures were copied from the bucket',
    );
    expect(await folderStore().sizeOf(sha256)).toBe('there and back'.length);
  });

  it('needs a bucket', async () => {
    for (const name of Object.keys(bucket.variables)) vi.stubEnv(name, '');
    await expect(haidang('copy')).rejects.toThrow('No bucket is set');
  });

  it('fails when the bucket is gone', async () => {
    await picture('nowhere to go');
    await bucket.remove();
    await expect(haidang('copy')).rejects.toThrow(/Pictures cannot be had from the bucket pictures/);
  });
});

describe('media verify', () => {
  it('says that all is well in the bucket, or in the folder where there is no bucket', async () => {
    await picture('well kept');
    await haidang('copy');
    expect(await haidang('verify')).toMatchObject({
      said: expect.stringMatching(/^1 .* the bucket/),
      code: 0,
    });
    for (const name of Object.keys(bucket.variables)) vi.stubEnv(name, '');
    expect(await haidang('verify')).toMatchObject({
      said: expect.stringMatching(/^1 .* the folder/),
      code: 0,
    });
  });

  it('names what was tampered with and what is missing, and ends with 1', async () => {
    const pictures = await Promise.all(Array.from({ length: 9 }, (_, index) => picture(`picture ${index}`)));
    await haidang('copy');
    const [altered, lost] = [pictures[2], pictures[8]];
    if (!altered || !lost) throw new Error('There are too few pictures.');
    await writeFile(bucket.fileOf(altered.sha256), 'PICTURE 2');
    await rm(bucket.fileOf(lost.sha256));
    const { said, code } = await haidang('verify');
    expect(said.split('\n').toSorted()).toEqual(
      [
        '',
        `Picture ${altered.id} (picture 2.webp) is not what was uploaded.`,
        `Picture ${lost.id} (picture 8.webp) is missing.`,
        `7 pictures in the bucket pictures at ${bucket.variables['MEDIA_S3_ENDPOINT']} are what was uploaded.`,
      ].toSorted(),
    );
    expect(code).toBe(1);
  });
});
