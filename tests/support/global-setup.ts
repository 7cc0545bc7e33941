import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@hai-dang/api/database/embedded/start-embedded';
import type { Location } from '@hai-dang/api/database/locate';
import { migrate } from '@hai-dang/api/database/migrate';
import { locationOn, type TestServer } from './test-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer;
  }
}

/** One PostgreSQL server for the whole run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-tests-'));
  const embedded = await startEmbedded({ folder, durable: false, temporary: true });
  const server: TestServer = { port: embedded.port, owner: embedded.owner, secrets: embedded.secrets };
  const template: Location = locationOn(server, 'template_haidang');
  const admin = postgres(locationOn(server, embedded.database).owner.url, { max: 1, onnotice: () => {} });
  await admin`create database template_haidang`;
  await migrate(template);
  await admin.end();
  project.provide('server', server);
  return embedded.release;
}
