import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { mediaPath } from '@hai-dang/api/media/media-store';

/** An object storage of a test, with one bucket. */
export interface TestBucket {
  /** What the environment of a process says that uses it. */
  variables: Record<string, string>;
  /** Where the service itself shows the object of this hash. */
  addressOf: (sha256: string) => string;
  /** The file in which the service keeps the object of this hash. */
  fileOf: (sha256: string) => string;
  /** SHA-256 of all objects. */
  objects: () => Promise<string[]>;
  /** Takes all objects out of the bucket. */
  lose: () => Promise<void>;
  /** Takes the bucket away with all that is in it; the service goes on. */
  remove: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts an object storage on a free port of the loopback interface. */
export async function startBucket(bucket = 'pictures'): Promise<TestBucket> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hai-dang-bucket-'));
  const folder = path.join(directory, bucket);
  const service = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await service.run();
  const ending = '._S3rver_object';
  return {
    variables: {
      MEDIA_S3_BUCKET: bucket,
      MEDIA_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      MEDIA_S3_ACCESS_KEY_ID: 'S3RVER',
      MEDIA_S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    addressOf: (sha256) => `http://127.0.0.1:${port}/${bucket}/${mediaPath(sha256)}`,
    fileOf: (sha256) => path.join(folder, `${mediaPath(sha256)}${ending}`),
    objects: async () => {
      const names = await readdir(folder, { recursive: true });
      return names.filter((name) => name.endsWith(ending)).map((name) => path.basename(name, ending));
    },
    lose: async () => {
      for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
    },
    remove: () => rm(folder, { recursive: true }),
    close: async () => {
      await service.close();
      await rm(directory, { recursive: true });
    },
  };
}
