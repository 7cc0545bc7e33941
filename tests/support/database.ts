import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { connect, type Database } from '@hai-dang/api/database/connect';
import { locationOn } from './test-server.ts';

/** A database of one test file, migrated and empty. `close` drops it. */
export type TestDatabase = Database & { name: string };

/** Copies the migrated template under a new name. Call it in `beforeAll`, and `close()` in `afterAll`. */
export async function createTestDatabase({ pool = 5 } = {}): Promise<TestDatabase> {
  const server = inject('server');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(locationOn(server, 'postgres').owner.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template template_haidang strategy file_copy`);
  const drop = async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { ...connect(locationOn(server, name, drop), pool), name };
}
