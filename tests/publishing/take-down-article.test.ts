import { takedowns, tasks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liftTakedown } from '@hai-dang/api/publishing/lift-takedown';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { scheduleTranslation } from '@hai-dang/api/publishing/schedule-translation';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import { articleVersion, orderFor } from '../support/takedown-order.ts';
import {
  eventsOf,
  farAway,
  makeText,
  makeTranslation,
  publicationsOf,
  ref,
  reread,
} from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

async function livePair() {
  const source = await makeText(room, 'published');
  return { source, english: await makeTranslation(room, 'published', { source }) };
}
const statusOf = async ({ id }: TranslationRow) =>
  (await publicationsOf(database, id)).map(({ status }) => status);
const takeDown = async (articleId: string, over = {}, who = 'approver') =>
  takeDownArticle(await room.as(who), await orderFor(room, articleId, over));
const lift = async (articleId: string, over = {}, who = 'administrator') =>
  liftTakedown(await room.as(who), {
    id: articleId,
    expectedVersion: await articleVersion(room, articleId),
    authority: 'Công an thành phố',
    reason: 'Đã khắc phục',
    ...over,
  });

describe('taking down', () => {
  it('takes every language off at once, and says what was taken (LC25-8.3b)', async () => {
    const { source, english } = await livePair();
    const article = await takeDown(source.articleId);
    expect(article.version).toBe(2);
    expect(await statusOf(source)).toEqual(['takenDown']);
    expect(await statusOf(english)).toEqual(['takenDown']);
    const [event] = await database.owner.query.events.findMany({
      where: (row, { eq: is }) => is(row.articleId, source.articleId),
      orderBy: (row, { desc }) => desc(row.sequence),
      limit: 1,
    });
    expect(event).toMatchObject({ action: 'takeDown', subject: 'Article', actorRole: 'approver' });
    expect(event?.details).toMatchObject({ reference: '12/CV-CA', channel: 'letter' });
    expect(event?.details['taken']).toHaveLength(2);
  });

  it('fulfils a duty of 24 hours from the receipt of the order (LC25-8.3a)', async () => {
    const { articleId } = await makeText(room, 'published');
    const receivedAt = new Date(Date.now() - 5 * 3_600_000);
    await takeDown(articleId, { receivedAt });
    const duty = await database.owner.select().from(tasks).where(eq(tasks.articleId, articleId));
    expect(duty.filter(({ kind }) => kind === 'takedownOrder')).toMatchObject([
      {
        openedAt: receivedAt,
        dueAt: new Date(receivedAt.getTime() + 24 * 3_600_000),
        basis: 'LC25-8.3a',
        outcome: 'done',
        closedBy: room.staff.approver,
      },
    ]);
  });

  it('keeps every language from going live until it is lifted (LC25-8.3b)', async () => {
    const source = await makeText(room, 'published');
    const english = await makeTranslation(room, 'approved', { source });
    await takeDown(source.articleId);
    const publisher = await room.as('publisher');
    const later = { ...ref(english), scheduledFor: farAway };
    expect(await refusal(publishTranslation(publisher, ref(english)))).toMatchObject({
      reasons: ['takenDown'],
      basis: ['LC25-8.3b'],
    });
    expect(await refusal(scheduleTranslation(publisher, later))).toMatchObject({ reasons: ['takenDown'] });

    await lift(source.articleId);
    const again = { ...ref(await reread(database, source.id)), reason: 'Đã sửa' };
    await restorePublication(await room.as('approver'), again);
    await expect(publishTranslation(publisher, ref(english))).resolves.toMatchObject({ state: 'published' });
  });

  it.each([
    [{ authority: ' ' }, 'GUARD_FAILED', 'authority'],
    [{ reference: '' }, 'GUARD_FAILED', 'reference'],
    [{ reason: '' }, 'GUARD_FAILED', 'reason'],
    [{ channel: '' }, 'GUARD_FAILED', 'channel'],
    [{ channel: 'pigeon' }, 'BAD_USER_INPUT', 'channel: unknown'],
    [{ receivedAt: farAway }, 'BAD_USER_INPUT', 'receivedAt: timeInFuture'],
  ])('wants an order that names everything: %j (LC25-8.3a)', async (over, code, field) => {
    const source = await makeText(room, 'published');
    expect(await refusal(takeDown(source.articleId, over))).toMatchObject({ code, fields: [field] });
    expect(await statusOf(source)).toEqual(['live']);
  });

  it('is for approvers and administrators, of any of its languages', async () => {
    const { articleId } = await makeText(room, 'published');
    for (const who of ['publisher', 'editor', 'auditor'])
      expect(await refusal(takeDown(articleId, {}, who))).toMatchObject({ code: 'FORBIDDEN' });
    const english = await makeMember(database, room.portal.id, 'approver', { languages: ['en'] });
    await expect(takeDown(articleId, {}, english.id)).resolves.toMatchObject({ version: 2 });
  });

  it('is refused twice, with nothing live, and before facts that have changed', async () => {
    const source = await makeText(room, 'published');
    const stale = await orderFor(room, source.articleId, { expectedVersion: 7 });
    expect(await refusal(takeDownArticle(await room.as('approver'), stale))).toMatchObject({
      code: 'CONFLICT',
      details: { expectedVersion: 7, actualVersion: 1 },
    });
    await takeDown(source.articleId);
    expect(await refusal(takeDown(source.articleId))).toMatchObject({ reasons: ['takenDown', 'notLive'] });
    const { articleId } = await makeText(room, 'approved');
    expect(await refusal(takeDown(articleId))).toMatchObject({ reasons: ['notLive'] });
  });
});

describe('lifting', () => {
  it('brings nothing back by itself: the languages are withdrawn', async () => {
    const { source, english } = await livePair();
    await takeDown(source.articleId);
    await lift(source.articleId);
    expect(await statusOf(source)).toEqual(['withdrawn']);
    expect(await statusOf(english)).toEqual(['withdrawn']);
    const orders = await database.owner
      .select()
      .from(takedowns)
      .where(eq(takedowns.articleId, source.articleId));
    expect(orders).toMatchObject([{ liftedBy: room.staff.administrator, liftReason: 'Đã khắc phục' }]);
    expect(await eventsOf(database, english.id, 1)).toMatchObject([{ action: 'publish' }]);
  });

  it('is for administrators, names who allows it and why, and needs an order in force', async () => {
    const source = await makeText(room, 'published');
    expect(await refusal(lift(source.articleId))).toMatchObject({ reasons: ['notTakenDown'] });
    await takeDown(source.articleId);
    expect(await refusal(lift(source.articleId, {}, 'approver'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(lift(source.articleId, { authority: '', reason: '' }))).toMatchObject({
      fields: ['authority', 'reason'],
    });
  });
});
