import { events, webhooks } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeMember, makePortal } from '../../support/make.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { codes, issues } from '../../support/refusals.ts';
import { type Receiver, startReceiver } from '../outgoing/receiver.ts';
import { attempt, deliveriesOf, follow, makeLive, makeWebhook } from './hearing.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;
let receiver: Receiver;

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  vi.stubEnv('WEBHOOK_ALLOW_HTTP', 'true');
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  receiver = await startReceiver();
  ({ editorial: execute } = await startApi(database));
});
afterAll(async () => {
  await receiver.close();
  await database.close();
});

const fields = `id name contactEmail url kinds languages isActive version portal { key } enteredBy { id }
  waiting failed confirmed`;
const create = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { ${fields} } } }`;
const update = `mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { ${fields} } }`;
const rotate = `mutation ($input: WebhookRef!) { rotateWebhookSecret(input: $input) { secret } }`;
const test = `mutation ($id: ID!) { sendTestDelivery(id: $id) { status error milliseconds } }`;
const list = '{ webhooks { total items { id } } }';

const input = () => ({
  portal: room.portal.key,
  name: 'Báo Biên phòng',
  contactEmail: 'web@bienphong.example.vn',
  url: `${receiver.url}hook?token=receivers-own`,
});
const administrator = () => ({ as: room.staff.administrator });
interface Made {
  createWebhook: { secret: string; webhook: { id: string } };
}

describe('a webhook', () => {
  it('is entered by an administrator, who sees its secret once', async () => {
    const { data, errors } = await execute<Made>(create, { input: input() }, administrator());
    expect(errors).toEqual([]);
    expect(data?.createWebhook).toEqual({
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      webhook: {
        ...input(),
        portal: { key: room.portal.key },
        id: expect.any(String),
        kinds: ['PUBLISHED', 'UPDATED', 'WITHDRAWN', 'TAKEN_DOWN', 'RESTORED', 'MARKED'],
        languages: [],
        isActive: true,
        version: 1,
        enteredBy: { id: room.staff.administrator },
        waiting: 0,
        failed: 0,
        confirmed: 0,
      },
    });
  });

  it('leaves its secret in no column and no event, and the address of the receiver in no event', async () => {
    const { webhook, secret } = await makeWebhook(room, input().url);
    const [row] = await database.owner.select().from(webhooks).where(eq(webhooks.id, webhook.id));
    const record = await database.owner.select().from(events).where(eq(events.subjectId, webhook.id));
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
    expect(record).toMatchObject([{ action: 'webhookCreated', actorRole: 'administrator' }]);
    expect(JSON.stringify(record)).not.toContain(secret.slice(6));
    expect(JSON.stringify(record)).not.toContain('receivers-own');
  });

  it('cannot be deaf to withdrawals and takedowns', async () => {
    const { webhook } = await makeWebhook(room, input().url, { kinds: ['updated'] });
    expect(webhook.kinds).toEqual(['updated', 'withdrawn', 'takenDown']);
  });

  it('is changed, and refuses a stale version', async () => {
    const { webhook } = await makeWebhook(room, input().url);
    const change = { id: webhook.id, expectedVersion: 1, name: 'Đài', languages: ['en'], isActive: false };
    const answer = await execute(update, { input: change }, administrator());
    expect(answer.data).toMatchObject({
      updateWebhook: { name: 'Đài', languages: ['en'], isActive: false, version: 2, url: input().url },
    });
    expect(codes(await execute(update, { input: change }, administrator()))).toEqual(['CONFLICT']);
    const ref = { id: webhook.id, expectedVersion: 1 };
    expect(codes(await execute(rotate, { input: ref }, administrator()))).toEqual(['CONFLICT']);
  });

  it.each([
    ['name', { name: '' }, 'name: required'],
    ['contact', { contactEmail: 'x' }, 'contactEmail: format'],
    ['address', { url: 'hooks' }, 'url: invalidUrl'],
    ['language', { languages: ['en', 'fr'] }, 'languages: languageNotOfPortal'],
  ])('is refused with a wrong %s', async (_, wrong, issue) => {
    const answer = await execute(create, { input: { ...input(), ...wrong } }, administrator());
    expect(issues(answer)).toEqual([issue]);
  });

  it('is refused with a private address where the settings do not allow it', async () => {
    vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', '');
    const answer = await execute(create, { input: input() }, administrator());
    expect(issues(answer)).toEqual(['url: addressPrivate']);
    const { webhook } = await withPrivate(() => makeWebhook(room, input().url));
    const { articleId } = await makeLive(room);
    await follow(room, articleId);
    const [delivery] = await deliveriesOf(room, { webhook, articleId });
    await attempt(room, delivery!);
    expect(await deliveriesOf(room, { webhook, articleId })).toMatchObject([
      { state: 'waiting', lastError: 'addressPrivate', lastStatus: null },
    ]);
    expect(receiver.requests).toEqual([]);
    vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  });

  it('is tried with a signed test message', async () => {
    const { webhook, secret } = await makeWebhook(room, input().url);
    const { data } = await execute(test, { id: webhook.id }, administrator());
    expect(data).toEqual({
      sendTestDelivery: { status: 204, error: null, milliseconds: expect.any(Number) },
    });
    const { body, headers } = receiver.requests.at(-1)!;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'webhook.test',
      data: { portal: room.portal.key },
    });
  });
});

async function withPrivate<T>(work: () => Promise<T>): Promise<T> {
  vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  try {
    return await work();
  } finally {
    vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', '');
  }
}

describe('webhooks are managed by', () => {
  it.each(['collaborator', 'editor', 'approver', 'publisher', 'auditor'] as const)(
    'nobody who is only %s (HP20-5.1b)',
    async (role) => {
      const { webhook } = await makeWebhook(room, input().url);
      const as = { as: room.staff[role] };
      const ref = { id: webhook.id, expectedVersion: 1 };
      expect(codes(await execute(create, { input: input() }, as))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(update, { input: ref }, as))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(rotate, { input: ref }, as))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(test, { id: webhook.id }, as))).toEqual(['FORBIDDEN']);
      const { data } = await execute<{ webhooks: { total: number } }>(list, {}, as);
      expect((data?.webhooks.total ?? 0) > 0).toBe(role === 'auditor');
    },
  );

  it('no administrator of another portal', async () => {
    const { webhook } = await makeWebhook(room, input().url);
    const other = await makePortal(database);
    const { id } = await makeMember(database, other.id, 'administrator');
    const ref = { id: webhook.id, expectedVersion: 1 };
    expect(codes(await execute(update, { input: ref }, { as: id }))).toEqual(['FORBIDDEN']);
    const one = await execute('query ($id: ID!) { webhook(id: $id) { id } }', { id: webhook.id }, { as: id });
    expect(one.data).toEqual({ webhook: null });
    expect(codes(await execute(list))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the public side', () => {
  it.each(['webhooks', 'webhook_deliveries', 'publication_changes', 'purges'])(
    'cannot read %s',
    async (table) => {
      await expect(database.public.execute(sql`select from ${sql.identifier(table)}`)).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    },
  );
});
