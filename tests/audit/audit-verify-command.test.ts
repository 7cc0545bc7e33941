import { events } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { program } from '@hai-dang/api/cli/program';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { tamper } from '../support/tamper.ts';
import { eventsOf, makeText } from '../support/texts.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.location.owner.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await database.close();
});

/** What `haidang audit verify` says, and its exit code. */
async function auditVerify() {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  await (await program()).parseAsync(['node', 'haidang', 'audit', 'verify']);
  vi.restoreAllMocks();
  return { said: said.join(''), exitCode: process.exitCode ?? 0 };
}

it('counts what is intact and ends with 0', async () => {
  await makeText(await makeNewsroom(database), 'published');
  const { said, exitCode } = await auditVerify();
  expect(exitCode).toBe(0);
  expect(said).toMatch(/^7 events are intact; the last hash is [0-9a-f]{64}\.$/m);
  expect(said).toContain('1 publications equal what was approved.');
});

it('names the event of which one byte was changed and ends with 1 (HP20-5.1c)', async () => {
  const { id } = await makeText(await makeNewsroom(database), 'approved');
  const [, target] = await eventsOf(database, id);
  await tamper(database, 'events', (db) =>
    db.update(events).set({ action: 'forwarD' }).where(eq(events.id, target!.id)),
  );
  const { said, exitCode } = await auditVerify();
  expect(exitCode).toBe(1);
  expect(said).toContain(`Event ${target!.sequence} (${target!.id}) does not have its own hash`);
});
