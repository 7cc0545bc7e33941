import { events } from '@hai-dang/schema/tables';
import { desc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderStore } from '@hai-dang/api/media/folder-store';
import { buildServer } from '@hai-dang/api/server/build-server';
import { jobs } from '@hai-dang/api/server/rooms';
import { readSettings } from '@hai-dang/api/shared/settings';
import { startJobs } from '@hai-dang/api/server/job-runner';
import { updateWebhook } from '@hai-dang/api/delivery/webhooks/update-webhook';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { codes, issues } from '../../support/refusals.ts';
import { type Receiver, startReceiver } from '../outgoing/receiver.ts';
import { attempt, deliveriesOf, end, follow, makeLive, makeWebhook } from './hearing.ts';

let database: TestDatabase;
let room: Newsroom;
let receiver: Receiver;
let execute: Execute;

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  vi.stubEnv('WEBHOOK_ALLOW_HTTP', 'true');
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());
beforeEach(async () => {
  room = await makeNewsroom(database);
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const replay = 'mutation ($id: ID!) { replayDelivery(id: $id) { state attempts confirmedAt } }';
const since = 'mutation ($input: ReplaySinceInput!) { replaySince(input: $input) }';
const unconfirmed = `{ unconfirmedWithdrawals { total items { id kind state lastStatus title language
  webhook { name contactEmail } } } }`;
const confirm = 'mutation ($input: ConfirmWithdrawalInput!) { confirmWithdrawal(input: $input) { state } }';
const deliveries = `query ($webhook: ID!, $state: DispatchState) {
  webhookDeliveries(webhook: $webhook, state: $state) { total items { kind state lastStatus body } }
}`;

const administrator = () => ({ as: room.staff.administrator });
const lastEvent = async (id: string) =>
  (
    await database.owner.select().from(events).where(eq(events.subjectId, id)).orderBy(desc(events.sequence))
  )[0];

/** A text that was published and withdrawn, both told and confirmed. */
async function toldOfBoth() {
  const { webhook } = await makeWebhook(room, receiver.url);
  const { id, articleId } = await makeLive(room);
  await end(room, id, 'withdrawn');
  await follow(room, articleId);
  const told = () => deliveriesOf(room, { webhook, articleId });
  for (const each of await told()) await attempt(room, each);
  return { webhook, articleId, told };
}

describe('a replay', () => {
  it('sends a message again under its old id, and then all later ones about the article', async () => {
    const { webhook, told } = await toldOfBoth();
    const [published] = await told();
    const answer = await execute(replay, { id: published?.id }, administrator());
    expect(answer).toEqual({
      errors: [],
      data: { replayDelivery: { state: 'WAITING', attempts: 0, confirmedAt: null } },
    });
    for (const each of await told()) await attempt(room, each);
    const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(4);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
    expect(await lastEvent(webhook.id)).toMatchObject({
      action: 'webhookReplayed',
      actorRole: 'administrator',
    });
  });

  it('since a moment brings what was missed while the webhook was switched off', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const start = new Date(Date.now() - 1000).toISOString();
    const before = await makeLive(room);
    await follow(room, before.articleId);
    for (const each of await deliveriesOf(room, { webhook, ...before })) await attempt(room, each);
    const as = await room.as('administrator');
    await updateWebhook(as, { id: webhook.id, expectedVersion: 1, isActive: false });
    const missed = await makeLive(room);
    await follow(room, missed.articleId);
    const input = { id: webhook.id, since: start };
    expect(issues(await execute(since, { input }, administrator()))).toEqual(['id: webhookInactive']);

    await updateWebhook(as, { id: webhook.id, expectedVersion: 2, isActive: true });
    expect((await execute(since, { input }, administrator())).data).toEqual({ replaySince: 2 });
    for (const text of [before, missed])
      for (const each of await deliveriesOf(room, { webhook, ...text })) await attempt(room, each);
    const [first, again, late] = receiver.requests.map(({ headers }) => headers['webhook-id']);
    expect(again).toBe(first);
    expect(late).not.toBe(first);
  });

  it('reaches back thirty days, and not into the future', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const at = async (days: number) => {
      const moment = new Date(Date.now() - days * 86_400_000).toISOString();
      return issues(await execute(since, { input: { id: webhook.id, since: moment } }, administrator()));
    };
    expect(await at(31)).toEqual(['since: tooLongAgo']);
    expect(await at(-1)).toEqual(['since: timeInFuture']);
    expect(await at(29)).toEqual([]);
  });

  it.each(['editor', 'publisher', 'auditor'] as const)('is refused to the %s (HP20-5.1b)', async (role) => {
    const { webhook, told } = await toldOfBoth();
    const [delivery] = await told();
    const as = { as: room.staff[role] };
    expect(codes(await execute(replay, { id: delivery?.id }, as))).toEqual(['FORBIDDEN']);
    const input = { id: webhook.id, since: new Date().toISOString() };
    expect(codes(await execute(since, { input }, as))).toEqual(['FORBIDDEN']);
    const note = { id: delivery?.id, note: 'x' };
    expect(codes(await execute(confirm, { input: note }, as))).toEqual(['FORBIDDEN']);
  });
});

describe('the receipts of a webhook', () => {
  it('are listed, the latest first, by state', async () => {
    const { webhook } = await toldOfBoth();
    const all = await execute(deliveries, { webhook: webhook.id }, { as: room.staff.auditor });
    expect(all.data).toMatchObject({
      webhookDeliveries: {
        total: 2,
        items: [
          { kind: 'WITHDRAWN', state: 'CONFIRMED', lastStatus: 204 },
          { kind: 'PUBLISHED', state: 'CONFIRMED' },
        ],
      },
    });
    const failed = await execute(deliveries, { webhook: webhook.id, state: 'FAILED' }, administrator());
    expect(failed.data).toMatchObject({ webhookDeliveries: { total: 0 } });
    const stranger = await execute(deliveries, { webhook: webhook.id }, { as: room.staff.editor });
    expect(codes(stranger)).toEqual(['NOT_FOUND']);
  });
});

describe('withdrawals that a consumer has not confirmed', () => {
  it('are listed with whom to call, the oldest first, until they are confirmed', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const [older, newer] = [await makeLive(room), await makeLive(room)];
    await end(room, older.id, 'takenDown');
    await end(room, newer.id, 'withdrawn');
    receiver.answer = ({ body }) => ({ status: body.includes('published') ? 204 : 503 });
    for (const text of [older, newer]) {
      await follow(room, text.articleId);
      for (const each of await deliveriesOf(room, { webhook, ...text })) await attempt(room, each);
    }
    const who = { name: 'Báo Biên phòng', contactEmail: 'web@bienphong.example.vn' };
    const entry = { state: 'WAITING', lastStatus: 503, title: 'Bài', language: 'vi', webhook: who };
    const { data } = await execute<{ unconfirmedWithdrawals: { items: { id: string }[] } }>(
      unconfirmed,
      {},
      administrator(),
    );
    expect(data?.unconfirmedWithdrawals).toMatchObject({
      total: 2,
      items: [
        { ...entry, kind: 'TAKEN_DOWN' },
        { ...entry, kind: 'WITHDRAWN' },
      ],
    });

    const [first, second] = data!.unconfirmedWithdrawals.items;
    receiver.answer = () => ({ status: 200 });
    await attempt(room, first!, new Date(Date.now() + 60_000));
    const note = { id: second?.id, note: 'Bà Hoa xác nhận qua điện thoại' };
    const answer = await execute(confirm, { input: note }, administrator());
    expect(answer.data).toEqual({ confirmWithdrawal: { state: 'CONFIRMED' } });
    expect(await lastEvent(webhook.id)).toMatchObject({ action: 'withdrawalConfirmed', note: note.note });
    const after = await execute(unconfirmed, {}, administrator());
    expect(after.data).toMatchObject({ unconfirmedWithdrawals: { total: 0 } });
    expect(issues(await execute(confirm, { input: note }, administrator()))).toEqual([
      'id: confirmedAlready',
    ]);
  });

  it('include those of consumers that hold the text and were switched off meanwhile', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const [held, unknown] = [await makeLive(room), await makeLive(room)];
    await follow(room, held.articleId);
    for (const each of await deliveriesOf(room, { webhook, ...held })) await attempt(room, each);
    const as = await room.as('administrator');
    await updateWebhook(as, { id: webhook.id, expectedVersion: 1, isActive: false });
    for (const text of [held, unknown]) {
      await end(room, text.id, 'withdrawn');
      await follow(room, text.articleId);
    }
    expect(await deliveriesOf(room, { webhook, ...held })).toMatchObject([
      { state: 'confirmed' },
      { kind: 'withdrawn', state: 'failed', lastError: 'inactive' },
    ]);
    expect((await execute(unconfirmed, {}, administrator())).data).toMatchObject({
      unconfirmedWithdrawals: { total: 1 },
    });
  });
});

describe('the job queue', () => {
  it('tells a webhook by itself, in order, within the second', async () => {
    await makeWebhook(room, receiver.url);
    const server = await buildServer(database, folderStore(), readSettings(), ['jobs']);
    const runner = await startJobs(database, jobs, server.log);
    try {
      const { id } = await makeLive(room);
      await end(room, id, 'withdrawn');
      await vi.waitFor(() => expect(receiver.requests).toHaveLength(2), { timeout: 10_000 });
      expect(receiver.requests.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
        'publication.published',
        'publication.withdrawn',
      ]);
    } finally {
      await runner.stop();
      await server.close();
    }
  });
});
