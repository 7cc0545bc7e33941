import { users } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signInAt } from '@hai-dang/api/corpus/editorial-client';
import { translationMutation } from '@hai-dang/api/corpus/operations';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { password } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { eventsOf, makeText, publicationsOf, ref, reread } from '../support/texts.ts';
import { type DoomedServer, startDoomed } from './doomed-server.ts';

let database: TestDatabase;
let room: Newsroom;
beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const patience = { timeout: 60_000, interval: 50 };

describe('a schedule', () => {
  it(
    'is carried out after a restart when its time passed while no process ran',
    { timeout: 240_000 },
    async () => {
      const text = await makeText(room, 'approved');
      const killed = await startDoomed(database);
      await scheduleIn(5000, killed, text);
      await killed.kill();

      await vi.waitFor(async () => expect(await isDue(text)).toBe(true), patience);
      expect((await reread(database, text.id)).state).toBe('scheduled');

      await expectPublishedBy(await startDoomed(database), text);
    },
  );

  it(
    'is carried out after a restart when the process died while carrying it out',
    { timeout: 240_000 },
    async () => {
      const text = await makeText(room, 'approved');
      const killed = await startDoomed(database);
      // Whoever holds the article makes the job wait in the middle of its transaction.
      await database.sql.begin(async (sql) => {
        await scheduleIn(2000, killed, text);
        await sql`select from articles where id = ${text.articleId} for update`;
        await vi.waitFor(async () => expect(await isBlocked()).toBe(true), patience);
        await killed.die();
      });
      // A session that waits for a lock notices the loss of its client only when it has the lock.
      await killed.kill();
      expect((await reread(database, text.id)).state).toBe('scheduled');
      expect(await jobsAtWork()).toBe(1);

      await letAMinutePass();
      await expectPublishedBy(await startDoomed(database), text);
    },
  );
});

async function scheduleIn(milliseconds: number, { url }: DoomedServer, text: TranslationRow): Promise<void> {
  const [publisher] = await database.owner.select().from(users).where(eq(users.id, room.staff.publisher));
  const ask = await signInAt(url, publisher?.email ?? '', password);
  // Counted from here: to sign in takes a busy machine its time.
  const scheduledFor = new Date(Date.now() + milliseconds);
  await ask(translationMutation('scheduleTranslation'), { input: { ...ref(text), scheduledFor } });
}

async function expectPublishedBy(server: DoomedServer, { id }: TranslationRow): Promise<void> {
  await vi.waitFor(async () => expect((await reread(database, id)).state).toBe('published'), patience);
  expect((await publicationsOf(database, id)).map(({ status }) => status)).toEqual(['live']);
  const published = (await eventsOf(database, id)).filter(({ action }) => action === 'publish');
  expect(published.map(({ actorId, fromState }) => [actorId, fromState])).toEqual([[null, 'scheduled']]);
  await server.kill();
}

async function isDue({ id }: TranslationRow): Promise<boolean> {
  const { scheduledFor } = await reread(database, id);
  return scheduledFor !== null && scheduledFor < new Date();
}

/** Whether a session waits for what another holds. */
async function isBlocked(): Promise<boolean> {
  const rows = await database.owner.execute(
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

async function jobsAtWork(): Promise<number> {
  const rows = await database.owner.execute(
    `select from graphile_worker.jobs where locked_at is not null and task_identifier = 'publishScheduled'`,
  );
  return rows.length;
}

/** As far as the queue can tell. */
const letAMinutePass = () =>
  database.owner.execute(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '61 seconds' where locked_at is not null`,
  );
