import { publicationChanges, purges } from '@hai-dang/schema/tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { program } from '@hai-dang/api/cli/program';
import { notePurge } from '@hai-dang/api/delivery/purges/note-purge';
import { sendWaitingPurges } from '@hai-dang/api/delivery/purges/send-purges.job';

import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { type Receiver, startReceiver } from '../outgoing/receiver.ts';

let database: TestDatabase;
let room: Newsroom;
let cdn: Receiver;

beforeEach(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  cdn = await startReceiver();
  vi.stubEnv('DATABASE_URL', database.location.owner.url);
  vi.stubEnv('CDN_PURGE_URL', cdn.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await cdn.close();
  await database.close();
});

/** What `haidang purges …` says. */
async function haidang(...args: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    await (await program()).parseAsync(['node', 'haidang', 'purges', ...args]);
  } finally {
    vi.restoreAllMocks();
  }
  return said.join('');
}

/** A change that the CDN did not confirm. */
async function refusedPurge() {
  cdn.answer = () => ({ status: 500 });
  await makePublication(database, { portalId: room.portal.id, userId: room.staff.publisher });
  for (const change of await database.owner.select().from(publicationChanges))
    await notePurge(room.asScheduler(), change);
  await sendWaitingPurges(room.asScheduler());
}

describe('the command line', () => {
  it('lists what a CDN was told, with status and error', async () => {
    await refusedPurge();
    expect(await haidang('list', '--state', 'waiting')).toMatch(
      /^\S+ {2}again {2}waiting {2}due \S+Z {2}attempts 0 {2}http:\S+ {2}article\/\S+ .*\n\S+ {2}at once {2}waiting 500 statusRefused {2}due \S+Z {2}attempts 1 {2}http:\S+ {2}article\/\S+ /,
    );
    expect(await haidang('list', '--state', 'confirmed')).toBe('');
  });

  it('has it told again', async () => {
    await refusedPurge();
    expect(await haidang('retry')).toBe('2 purges wait to be sent.\n');
    expect(await database.owner.select().from(purges)).toMatchObject([
      { state: 'waiting', attempts: 0 },
      { state: 'waiting', attempts: 0 },
    ]);
  });

  it('tells keys at once, and fails when the CDN does not confirm', async () => {
    expect(await haidang('send', 'directory', 'signing-keys')).toContain('forgot 2 keys (204)');
    expect(cdn.requests).toMatchObject([{ headers: { 'surrogate-key': 'directory signing-keys' } }]);
    cdn.answer = () => ({ status: 403 });
    await expect(haidang('send', 'directory')).rejects.toThrow('did not confirm: statusRefused (403)');
    vi.stubEnv('CDN_PURGE_URL', '');
    await expect(haidang('send', 'directory')).rejects.toThrow('No CDN is set');
  });
});
