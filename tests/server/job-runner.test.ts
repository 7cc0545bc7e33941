import { sql } from 'drizzle-orm';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrate } from '@hai-dang/api/database/migrate';
import { openQueuePool } from '@hai-dang/api/database/queue-pool';
import { startJobs } from '@hai-dang/api/server/job-runner';
import { addJob, type Job } from '@hai-dang/api/shared/jobs';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const patience = { timeout: 20_000 };

const ofTheQueue = sql`datname = current_database() and application_name = 'hai-dang jobs'`;

async function connectionsOfTheQueue(): Promise<number> {
  const rows = await database.owner.execute(sql`select from pg_stat_activity where ${ofTheQueue}`);
  return rows.length;
}

/** Closed on one side, they are there for a moment still. */
const untilNoneIsLeft = () => vi.waitFor(async () => expect(await connectionsOfTheQueue()).toBe(0), patience);

async function endConnectionsOfTheQueue(): Promise<void> {
  await database.owner.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where ${ofTheQueue}`);
}

const ran: unknown[] = [];
const note: Job = { name: 'note', run: async (_ctx, payload) => void ran.push(payload) };
const hasRun = (payload: unknown) => vi.waitFor(() => expect(ran).toContainEqual(payload), patience);
/** Runs until the test says how it ends. */
const waiting = new Map<string, PromiseWithResolvers<void>>();
const wait: Job = {
  name: 'wait',
  run: async (_ctx, payload) => {
    const end = Promise.withResolvers<void>();
    waiting.set((payload as { as: string }).as, end);
    await end.promise;
  },
};
const start = () => startJobs(database, [note, wait], Fastify().log);
const add = (job: Job, payload: Record<string, unknown>) =>
  addJob({ db: database.editorial }, job.name, payload);

describe('the job queue', () => {
  it('hears of each connection that the database closed, idle or at work', async () => {
    const lost = vi.fn<(error: Error) => void>();
    const pool = openQueuePool(database.location.owner.url, lost);
    const [idle, atWork] = [await pool.connect(), await pool.connect()];
    idle.release();
    await endConnectionsOfTheQueue();
    await vi.waitFor(() => expect(lost.mock.calls.length).toBeGreaterThanOrEqual(2), patience);
    atWork.release();
    await pool.end();
  });

  it('leaves no connection behind when it was prepared', async () => {
    await migrate(database.location);
    await untilNoneIsLeft();
  });

  it('leaves no connection behind when it has stopped', async () => {
    const runner = await start();
    expect(await connectionsOfTheQueue()).toBeGreaterThan(0);
    await runner.stop();
    await untilNoneIsLeft();
  });

  it('bears that the database ends its connections while it stops', async () => {
    for (let round = 0; round < 10; round++) {
      const runner = await start();
      await Promise.all([runner.stop(), endConnectionsOfTheQueue()]);
    }
    await untilNoneIsLeft();
  });

  it('goes on after the database ended its connections', async () => {
    const runner = await start();
    for (let round = 0; round < 3; round++) {
      await endConnectionsOfTheQueue();
      await add(note, { round });
      await hasRun({ round });
    }
    await runner.stop();
  });

  it('goes on when the ends of two jobs at once could not be written down', async () => {
    const runner = await start();
    const lost = ['first', 'second'];
    for (const as of [...lost, 'third']) await add(wait, { as });
    await vi.waitFor(() => expect(waiting.size).toBe(3), patience);
    // Nobody can write down their ends now.
    await database.owner.transaction(async (tx) => {
      await tx.execute(sql`select from graphile_worker._private_jobs for update`);
      for (const [index, as] of lost.entries()) {
        waiting.get(as)?.resolve();
        await vi.waitFor(async () => {
          const held = await tx.execute(sql`
            select from pg_stat_activity where ${ofTheQueue} and wait_event_type = 'Lock'`);
          expect(held).toHaveLength(index + 1);
        }, patience);
      }
      await endConnectionsOfTheQueue();
    });
    waiting.get('third')?.reject(new Error('It failed'));
    await add(note, { after: 'lost ends' });
    await hasRun({ after: 'lost ends' });
    await runner.stop();
    await untilNoneIsLeft();
  });
});
