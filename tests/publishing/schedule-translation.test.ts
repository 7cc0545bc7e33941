import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishScheduled } from '@hai-dang/api/publishing/publish-scheduled.job';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { scheduleTranslation } from '@hai-dang/api/publishing/schedule-translation';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { unscheduleTranslation } from '@hai-dang/api/publishing/unschedule-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import {
  eventsOf,
  farAway,
  makeText,
  makeTranslation,
  openTasksOf,
  publicationsOf,
  ref,
  reread,
} from '../support/texts.ts';
import { orderFor } from '../support/takedown-order.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

/** When the waiting job of a translation runs. */
async function jobsOf(id: string): Promise<Date[]> {
  const rows = await database.owner.execute<{ runAt: string }>(
    sql`select run_at as "runAt" from graphile_worker.jobs where key = ${`publish:${id}`}`,
  );
  return rows.map(({ runAt }) => new Date(runAt));
}

describe('scheduling', () => {
  const act: Act = (ctx, row) => scheduleTranslation(ctx, { ...ref(row), scheduledFor: farAway });
  const standing = { room: () => room, act, by: 'publisher', in: 'approved' } as const;

  it('keeps the time and leaves a job with the database', async () => {
    const approved = await makeText(room, 'approved');
    await act(await room.as('publisher'), approved);
    expect(await reread(database, approved.id)).toMatchObject({ state: 'scheduled', scheduledFor: farAway });
    expect(await jobsOf(approved.id)).toEqual([farAway]);
    expect(await openTasksOf(database, approved.id)).toEqual([]);
    expect(await eventsOf(database, approved.id, 1)).toMatchObject([
      { action: 'schedule', details: { scheduledFor: farAway.toISOString() } },
    ]);
  });

  it('wants a time in the future', async () => {
    const approved = await makeText(room, 'approved');
    const now = () => farAway;
    const late = scheduleTranslation(await room.as('publisher', { now }), {
      ...ref(approved),
      scheduledFor: farAway,
    });
    expect(await refusal(late)).toMatchObject({ reasons: ['timeNotInFuture'], fields: ['scheduledFor'] });
    expect(await jobsOf(approved.id)).toEqual([]);
  });

  refusesExceptFrom(['approved'], standing);
  refusesRoles(['contributor', 'editor', 'approver', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);
});

describe('unscheduling', () => {
  const act: Act = (ctx, row) => unscheduleTranslation(ctx, ref(row));
  const standing = { room: () => room, act, by: 'publisher', in: 'scheduled' } as const;

  it('takes time and job back and leaves the duty to publish', async () => {
    const scheduled = await makeText(room, 'scheduled');
    await act(await room.as('publisher'), scheduled);
    expect(await reread(database, scheduled.id)).toMatchObject({ state: 'approved', scheduledFor: null });
    expect(await jobsOf(scheduled.id)).toEqual([]);
    expect(await openTasksOf(database, scheduled.id)).toMatchObject([{ kind: 'publish', role: 'publisher' }]);
  });

  refusesExceptFrom(['scheduled'], standing);
  refusesRoles(['contributor', 'editor', 'approver', 'auditor'], standing);
  refusesStaleVersion(standing);
});

describe('the job', () => {
  const run = (translationId: string, at = farAway) =>
    publishScheduled.run(room.asScheduler({ now: () => at }), { translationId });

  it('publishes what is due, in nobody’s name', async () => {
    const scheduled = await makeText(room, 'scheduled');
    await run(scheduled.id);
    expect(await reread(database, scheduled.id)).toMatchObject({ state: 'published', scheduledFor: null });
    expect(await publicationsOf(database, scheduled.id)).toMatchObject([
      { status: 'live', publishedBy: null },
    ]);
    expect(await eventsOf(database, scheduled.id, 1)).toMatchObject([
      { action: 'publish', actorId: null, actorRole: null, details: { scheduler: true } },
    ]);
  });

  it('does nothing when it runs again', async () => {
    const scheduled = await makeText(room, 'scheduled');
    await run(scheduled.id);
    const published = await reread(database, scheduled.id);
    await run(scheduled.id);
    expect(await reread(database, scheduled.id)).toEqual(published);
  });

  it('leaves alone what was moved to a later time, or taken back', async () => {
    const moved = await makeText(room, 'scheduled');
    await run(moved.id, new Date(farAway.getTime() - 1));
    expect(await reread(database, moved.id)).toEqual(moved);

    const taken = await unscheduleTranslation(
      await room.as('publisher'),
      ref(await makeText(room, 'scheduled')),
    );
    await run(taken.id);
    expect(await reread(database, taken.id)).toEqual(taken);
  });

  it('is no longer needed after a publisher was faster', async () => {
    const scheduled = await makeText(room, 'scheduled');
    await publishTranslation(await room.as('publisher'), ref(scheduled));
    expect(await jobsOf(scheduled.id)).toEqual([]);
    await run(scheduled.id);
    expect(await publicationsOf(database, scheduled.id)).toHaveLength(1);
  });

  it('tells a refusal to the publisher instead of trying again (LC25-8.3b)', async () => {
    const source = await makeText(room, 'published');
    const scheduled = await makeTranslation(room, 'scheduled', { source });
    await takeDownArticle(await room.as('approver'), await orderFor(room, source.articleId));
    await run(scheduled.id);

    expect(await publicationsOf(database, scheduled.id)).toEqual([]);
    expect(await reread(database, scheduled.id)).toMatchObject({ state: 'scheduled' });
    expect(await openTasksOf(database, scheduled.id)).toMatchObject([{ kind: 'publish', role: 'publisher' }]);
    expect(await eventsOf(database, scheduled.id, 1)).toMatchObject([
      { action: 'scheduleRefused', details: { scheduler: true, reasons: [{ code: 'takenDown' }] } },
    ]);
  });
});
