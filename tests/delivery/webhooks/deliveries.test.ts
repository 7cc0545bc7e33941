import { events } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mostAttempts, waits } from '@hai-dang/api/delivery/outgoing/back-off';
import { followChange } from '@hai-dang/api/delivery/follow-change.job';
import { globalId } from '@hai-dang/api/delivery/global-id';
import { attemptDelivery } from '@hai-dang/api/delivery/webhooks/deliver-webhook.job';
import { rotateWebhookSecret } from '@hai-dang/api/delivery/webhooks/rotate-webhook-secret';
import { updateWebhook } from '@hai-dang/api/delivery/webhooks/update-webhook';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { makePortal } from '../../support/make.ts';
import { type Receiver, startReceiver } from '../outgoing/receiver.ts';
import {
  attempt,
  deliveriesOf,
  end,
  follow,
  jobOf,
  makeLive,
  makeWebhook,
  republish,
  rereadWebhook,
  restore,
  startJob,
} from './hearing.ts';

let database: TestDatabase;
let room: Newsroom;
let receiver: Receiver;

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  vi.stubEnv('WEBHOOK_ALLOW_HTTP', 'true');
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  room = await makeNewsroom(database);
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

/** A webhook that was told of a live text; nothing has been sent yet. */
async function scene() {
  const { webhook, secret } = await makeWebhook(room, receiver.url);
  const text = await makeLive(room);
  await follow(room, text.articleId);
  const of = { webhook, articleId: text.articleId };
  return { webhook, secret, text, deliveries: () => deliveriesOf(room, of) };
}

const kindsSent = () =>
  receiver.requests.map(({ body }) =>
    (JSON.parse(body) as { type: string }).type.replace('publication.', ''),
  );
const failing = () => (receiver.answer = () => ({ status: 500 }));
const healthy = () => (receiver.answer = () => ({ status: 204 }));

describe('a message to a webhook', () => {
  it('is signed as Standard Webhooks says, and verified by its own library', async () => {
    const { secret, deliveries } = await scene();
    const [delivery] = await deliveries();
    await attempt(room, delivery!);
    const { body, headers, method } = receiver.requests[0]!;
    expect(method).toBe('POST');
    expect(headers['webhook-id']).toBe(delivery?.id);
    expect(new Webhook(secret).verify(body, headers)).toEqual(delivery?.payload);
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
    const stranger = `whsec_${Buffer.from('another one').toString('base64')}`;
    expect(() => new Webhook(stranger).verify(body, headers)).toThrow('No matching signature');
  });

  it('says what happened to which text, and not a word of it', async () => {
    const { text, deliveries } = await scene();
    const [delivery] = await deliveries();
    await attempt(room, delivery!);
    expect(JSON.parse(receiver.requests[0]!.body)).toEqual({
      type: 'publication.published',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        sequence: delivery?.changeId,
        portal: room.portal.key,
        language: 'vi',
        article: globalId('Article', text.translationId),
        publicationId: text.id,
        slug: `bai-${text.id}`,
        url: `/vi/bai-${text.id}`,
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        publicNote: null,
        redirectUrl: null,
        isStale: false,
        hasNotice: false,
      },
    });
  });

  it('names the former address of a text that moved', async () => {
    const { text, deliveries } = await scene();
    await republish(room, text.id, 'dia-chi-moi');
    await follow(room, text.articleId);
    expect((await deliveries())[1]).toMatchObject({
      kind: 'updated',
      payload: { data: { slug: 'dia-chi-moi', previousSlug: `bai-${text.id}`, url: '/vi/dia-chi-moi' } },
    });
  });

  it('is confirmed by any success, and the receipt says when', async () => {
    const { deliveries } = await scene();
    const at = new Date('2090-01-01T00:00:00Z');
    await attempt(room, (await deliveries())[0]!, at);
    expect(await deliveries()).toMatchObject([
      {
        state: 'confirmed',
        attempts: 1,
        lastStatus: 204,
        lastError: null,
        lastAttemptAt: at,
        confirmedAt: at,
      },
    ]);
  });

  it('is written once however often the change is followed', async () => {
    const { text, deliveries } = await scene();
    await follow(room, text.articleId);
    expect(await deliveries()).toHaveLength(1);
  });

  it('carries the signatures of both secrets for a day after a change', async () => {
    const { webhook, secret, deliveries } = await scene();
    const renewed = await rotateWebhookSecret(await room.as('administrator'), {
      id: webhook.id,
      expectedVersion: 1,
    });
    await attempt(room, (await deliveries())[0]!);
    const { body, headers } = receiver.requests[0]!;
    expect(new Webhook(secret).verify(body, headers)).toBeDefined();
    expect(new Webhook(renewed.secret).verify(body, headers)).toBeDefined();

    const text = await makeLive(room);
    await follow(room, text.articleId);
    const [later] = await deliveriesOf(room, { webhook, articleId: text.articleId });
    await attempt(room, later!, new Date(Date.now() + 25 * 3_600_000));
    expect(receiver.requests[1]?.headers['webhook-signature']).not.toContain(' ');
  });
});

describe('a webhook hears', () => {
  it('of the component portals too, and of no other portal', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const component = await makePortal(database, { parentId: room.portal.id });
    const stranger = await makePortal(database);
    for (const [portalId, count] of [
      [component.id, 1],
      [stranger.id, 0],
    ] as const) {
      const { articleId } = await makeLive(room, { portalId });
      await follow(room, articleId);
      expect(await deliveriesOf(room, { webhook, articleId })).toHaveLength(count);
    }
  });

  it('of its kinds and languages alone', async () => {
    const { webhook } = await makeWebhook(room, receiver.url, { kinds: ['withdrawn'], languages: ['vi'] });
    const { webhook: english } = await makeWebhook(room, receiver.url, { languages: ['en'] });
    const { id, articleId } = await makeLive(room);
    await end(room, id, 'withdrawn');
    await follow(room, articleId);
    expect(await deliveriesOf(room, { webhook, articleId })).toMatchObject([{ kind: 'withdrawn' }]);
    expect(await deliveriesOf(room, { webhook: english, articleId })).toEqual([]);
  });

  it('of the end of a text always, with the public note', async () => {
    const { webhook } = await makeWebhook(room, receiver.url, { kinds: ['published'] });
    const { id, articleId } = await makeLive(room);
    await end(room, id, 'takenDown', 'Đã gỡ theo yêu cầu.');
    await follow(room, articleId);
    const [, ended] = await deliveriesOf(room, { webhook, articleId });
    expect(ended).toMatchObject({
      kind: 'takenDown',
      payload: { type: 'publication.taken_down', data: { publicNote: 'Đã gỡ theo yêu cầu.' } },
    });
  });
});

describe('messages about one article', () => {
  it('go out in order: a later one waits until the earlier one is confirmed', async () => {
    const { text, deliveries } = await scene();
    await end(room, text.id, 'withdrawn');
    await restore(room, text.id);
    await follow(room, text.articleId);
    const [first, second, third] = await deliveries();
    failing();
    for (const each of [third, second, first]) await attempt(room, each!);
    expect(kindsSent()).toEqual(['published']);

    healthy();
    await startJob(room, second!);
    await attempt(room, first!, new Date(Date.now() + 60_000));
    expect(await jobOf(room, second!)).toMatchObject({ line: `webhook:${first!.webhookId}`, priority: 5 });
    await attempt(room, third!);
    await attempt(room, second!);
    await attempt(room, third!);
    expect(kindsSent()).toEqual(['published', 'published', 'withdrawn', 'restored']);
  });

  it('go on after one has failed for good', async () => {
    const { text, deliveries } = await scene();
    await end(room, text.id, 'withdrawn');
    await follow(room, text.articleId);
    const [first, second] = await deliveries();
    failing();
    for (let day = 1; day <= mostAttempts; day++)
      await attempt(room, first!, new Date(Date.now() + day * 48 * 3_600_000));
    expect((await deliveries())[0]).toMatchObject({
      state: 'failed',
      attempts: mostAttempts,
      lastStatus: 500,
    });
    await startJob(room, second!);
    healthy();
    await attempt(room, second!);
    expect((await deliveries())[1]).toMatchObject({ state: 'confirmed' });
  });

  it('wait for an earlier change that has not been passed on yet', async () => {
    const { webhook } = await makeWebhook(room, receiver.url);
    const { id, articleId } = await makeLive(room);
    await end(room, id, 'withdrawn');
    const changes = await follow(room, (await makeLive(room)).articleId);
    const [published, withdrawn] = [changes[0]! - 2, changes[0]! - 1];
    await followChange.run(room.asScheduler(), { changeId: withdrawn });
    const [early] = await deliveriesOf(room, { webhook, articleId });
    await attempt(room, early!);
    expect(receiver.requests).toEqual([]);
    expect((await jobOf(room, early!))?.runAt.getTime()).toBeGreaterThan(Date.now());

    await followChange.run(room.asScheduler(), { changeId: published });
    for (const each of await deliveriesOf(room, { webhook, articleId })) await attempt(room, each);
    expect(kindsSent()).toEqual(['published', 'withdrawn']);
  });

  it('are hurried by a withdrawal, which goes before the messages about other articles', async () => {
    const { text, deliveries } = await scene();
    const [first] = await deliveries();
    failing();
    for (const minutes of [0, 1, 10, 60])
      await attempt(room, first!, new Date(Date.now() + minutes * 60_000));
    expect((await jobOf(room, first!))?.runAt.getTime()).toBeGreaterThan(Date.now() + 8 * 60_000);
    await end(room, text.id, 'withdrawn');
    await follow(room, text.articleId);
    expect((await deliveries())[0]?.nextAttemptAt?.getTime()).toBeLessThanOrEqual(Date.now());
    const job = await jobOf(room, first!);
    expect(job?.runAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
    expect(job?.priority).toBe(5);
  });
});

describe('a message that is not confirmed', () => {
  it('is tried again after growing waits, a fifth more or less, under the same id', async () => {
    const { deliveries } = await scene();
    failing();
    let at = new Date();
    for (const wait of waits) {
      const [before] = await deliveries();
      await attempt(room, before!, at);
      const [after] = await deliveries();
      const waited = after!.nextAttemptAt!.getTime() - at.getTime();
      expect(waited).toBeGreaterThanOrEqual(wait * 0.8);
      expect(waited).toBeLessThanOrEqual(wait * 1.2);
      expect((await jobOf(room, after!))?.runAt).toEqual(after?.nextAttemptAt);
      at = after!.nextAttemptAt!;
    }
    await attempt(room, (await deliveries())[0]!, at);
    expect(await deliveries()).toMatchObject([
      { state: 'failed', attempts: mostAttempts, nextAttemptAt: null },
    ]);
    const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(mostAttempts);
    expect(new Set(ids).size).toBe(1);
  });

  it('is not tried before its time', async () => {
    const { deliveries } = await scene();
    failing();
    const [delivery] = await deliveries();
    await attempt(room, delivery!);
    await attempt(room, delivery!);
    expect(receiver.requests).toHaveLength(1);
    expect((await jobOf(room, delivery!))?.runAt).toEqual((await deliveries())[0]?.nextAttemptAt);
  });

  it('waits as long as the receiver asks (Retry-After)', async () => {
    const { deliveries } = await scene();
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    const at = new Date();
    await attempt(room, (await deliveries())[0]!, at);
    expect((await deliveries())[0]).toMatchObject({
      lastStatus: 429,
      nextAttemptAt: new Date(at.getTime() + 3_600_000),
    });
  });

  it('is sent again after a process died while it waited for the answer', async () => {
    const { deliveries } = await scene();
    const [delivery] = await deliveries();
    const killed = () => Promise.reject(new Error('killed'));
    await expect(attemptDelivery(room.asScheduler(), delivery!.id, killed)).rejects.toThrow('killed');
    await attempt(room, delivery!);
    expect(receiver.requests).toEqual([]);
    await attempt(room, delivery!, new Date(Date.now() + 31_000));
    expect(await deliveries()).toMatchObject([{ state: 'confirmed', attempts: 2 }]);
  });
});

describe('a receiver that answers 410', () => {
  it('is switched off, with an event, and told no more', async () => {
    const { webhook, text, deliveries } = await scene();
    await end(room, text.id, 'withdrawn');
    await follow(room, text.articleId);
    receiver.answer = () => ({ status: 410 });
    await attempt(room, (await deliveries())[0]!);
    expect(await rereadWebhook(room, webhook)).toMatchObject({ isActive: false, version: 2 });
    expect(await deliveries()).toMatchObject([
      { state: 'failed', lastError: 'gone' },
      { state: 'failed', lastError: 'inactive' },
    ]);
    const record = await database.owner.select().from(events).where(eq(events.subjectId, webhook.id));
    expect(record.at(-1)).toMatchObject({ action: 'webhookDeactivated', actorId: null });

    const next = await makeLive(room);
    await follow(room, next.articleId);
    expect(await deliveriesOf(room, { webhook, articleId: next.articleId })).toEqual([]);
  });
});

describe('a webhook that is switched off', () => {
  it('hears nothing; what waited has failed', async () => {
    const { webhook, deliveries } = await scene();
    await updateWebhook(await room.as('administrator'), {
      id: webhook.id,
      expectedVersion: 1,
      isActive: false,
    });
    await attempt(room, (await deliveries())[0]!);
    expect(await deliveries()).toMatchObject([{ state: 'failed', lastError: 'inactive', attempts: 0 }]);
    expect(receiver.requests).toEqual([]);
  });
});
