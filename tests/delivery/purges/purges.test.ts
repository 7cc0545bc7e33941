import { publicationChanges, purges } from '@hai-dang/schema/tables';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { staleKeys, surrogateKey } from '@hai-dang/api/delivery/cache/surrogate-keys';
import { readDirectory } from '@hai-dang/api/delivery/directory';
import { notePurge } from '@hai-dang/api/delivery/purges/note-purge';
import { purgeBatches } from '@hai-dang/api/delivery/purges/purge-batches';
import { retryPurges } from '@hai-dang/api/delivery/purges/retry-purges';
import { settleTime } from '@hai-dang/api/delivery/purges/add-purges';
import { purgeWaits } from '@hai-dang/api/delivery/purges/note-receipt';
import { sendWaitingPurges } from '@hai-dang/api/delivery/purges/send-purges.job';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { makePublication } from '../../support/make-publication.ts';
import { type Receiver, startReceiver } from '../outgoing/receiver.ts';

let database: TestDatabase;
let room: Newsroom;
let cdn: Receiver;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  room = await makeNewsroom(database);
  cdn = await startReceiver();
  vi.stubEnv('CDN_PURGE_URL', `${cdn.url}purge?secret=in-the-query`);
  vi.stubEnv('CDN_PURGE_TOKEN', 'the token');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await cdn.close();
  await database.owner.delete(purges);
});

/** A live text, followed as the job does; its keys. */
async function changed() {
  const parent = await makeSection(database, room.portal.id);
  const section = await makeSection(database, room.portal.id, { parentId: parent.id });
  const { articleId } = await makePublication(database, {
    portalId: room.portal.id,
    userId: room.staff.publisher,
    sectionId: section.id,
  });
  const changes = await database.owner
    .select()
    .from(publicationChanges)
    .where(eq(publicationChanges.articleId, articleId));
  for (const change of changes) await notePurge(room.asScheduler(), change);
  const [change] = changes;
  const announced = { ...change!, article: articleId, portal: room.portal.id, section: section.id };
  const keys = staleKeys(await readDirectory(database.public), announced);
  expect(keys).toContain(surrogateKey.article(articleId));
  expect(keys).toContain(surrogateKey.section(parent.id, 'vi'));
  return { changes, keys };
}

const all = () => database.owner.select().from(purges).orderBy(asc(purges.id));
/** Receipts of what is told at once. */
const stored = async () => (await all()).filter(({ isRepeat }) => !isRepeat);
/** Receipts of what is told again. */
const repeats = async () => (await all()).filter(({ isRepeat }) => isRepeat);
const send = (at = new Date()) => sendWaitingPurges(room.asScheduler({ now: () => at }));
async function runAt(key = 'send-purges/later'): Promise<Date | undefined> {
  const [job] = await database.owner.execute<{ runAt: string }>(
    sql`select run_at as "runAt" from graphile_worker.jobs where key = ${key}`,
  );
  return job && new Date(job.runAt);
}

describe('a change of what is live', () => {
  it('is told to the CDN by its surrogate keys, in a header and in the body', async () => {
    const { keys } = await changed();
    await send();
    const { method, path, headers, body } = cdn.requests[0]!;
    expect({ method, path }).toEqual({ method: 'POST', path: '/purge?secret=in-the-query' });
    expect(headers['authorization']).toBe('Bearer the token');
    expect(headers['surrogate-key']?.split(' ')).toEqual(keys);
    expect(JSON.parse(body)).toEqual({ keys });
    expect(await stored()).toMatchObject([
      { state: 'confirmed', attempts: 1, lastStatus: 204, lastError: null, target: `${cdn.url}purge`, keys },
    ]);
  });

  it('is told as the settings say: method, and names of the headers', async () => {
    vi.stubEnv('CDN_PURGE_METHOD', 'PURGE');
    vi.stubEnv('CDN_PURGE_TOKEN_HEADER', 'Fastly-Key');
    vi.stubEnv('CDN_PURGE_KEYS_HEADER', 'xkey-purge');
    const { keys } = await changed();
    await send();
    expect(cdn.requests).toMatchObject([
      { method: 'PURGE', headers: { 'fastly-key': 'the token', 'xkey-purge': keys.join(' ') } },
    ]);
    expect(cdn.requests[0]?.headers['authorization']).toBeUndefined();
  });

  it('is told once, however often it is followed', async () => {
    const { changes } = await changed();
    for (const change of changes) await notePurge(room.asScheduler(), change);
    expect(await stored()).toHaveLength(1);
  });

  it('is told to nobody without a CDN', async () => {
    vi.stubEnv('CDN_PURGE_URL', '');
    await changed();
    await send();
    expect(await stored()).toEqual([]);
  });

  it('leaves no token in the receipts', async () => {
    await changed();
    await send();
    expect(JSON.stringify(await stored())).not.toMatch(/the token|in-the-query/);
  });
});

describe('what was told', () => {
  const settled = () => new Date(Date.now() + settleTime + 2000);

  it('is told again when nothing can be read any more from before the change', async () => {
    const { keys, changes } = await changed();
    await send();
    expect(cdn.requests).toHaveLength(1);
    const [again] = await repeats();
    expect(again).toMatchObject({ state: 'waiting', attempts: 0, keys, changeId: changes[0]!.id });
    expect(again!.nextAttemptAt!.getTime() - again!.createdAt.getTime()).toBeGreaterThanOrEqual(settleTime);
    expect(await runAt()).toEqual(again!.nextAttemptAt);

    await send(settled());
    expect(cdn.requests.map(({ body }) => JSON.parse(body) as object)).toEqual([{ keys }, { keys }]);
    expect(await repeats()).toMatchObject([{ state: 'confirmed', attempts: 1, nextAttemptAt: null }]);
  });

  it('in a burst is told again as one request', async () => {
    await Promise.all(Array.from({ length: 10 }, changed));
    await send();
    await send(settled());
    expect(cdn.requests).toHaveLength(2);
    expect((await all()).map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'confirmed'));
  });

  it('is not told earlier because the operator has all told anew', async () => {
    await changed();
    await send();
    const [before] = await repeats();
    await retryPurges(room.asScheduler());
    await send();
    expect(await repeats()).toEqual([before]);
  });
});

describe('a burst of changes', () => {
  it('is one request, with each key once', async () => {
    const burst = await Promise.all(Array.from({ length: 10 }, changed));
    await send();
    expect(cdn.requests).toHaveLength(1);
    const named = (JSON.parse(cdn.requests[0]!.body) as { keys: string[] }).keys;
    expect(named.toSorted()).toEqual([...new Set(burst.flatMap(({ keys }) => keys))].toSorted());
    expect((await stored()).map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'confirmed'));
  });

  it('is split where a request would name too many keys or its header be too long', () => {
    const rows = Array.from({ length: 500 }, (_, n) => ({ keys: [`article/${n}`, 'language/x/vi'] }));
    const batches = purgeBatches(rows);
    expect(batches.flatMap((batch) => batch.rows)).toEqual(rows);
    for (const { keys } of batches) {
      expect(keys.length).toBeLessThanOrEqual(200);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.join(' ').length).toBeLessThan(6000);
    }
    expect(batches).toHaveLength(3);
  });
});

describe('a CDN that does not confirm', () => {
  it('is told again after growing waits, and given up after about a day', async () => {
    cdn.answer = () => ({ status: 503 });
    await changed();
    let at = new Date();
    // What is said again has a time of its own.
    await database.owner.delete(purges).where(eq(purges.isRepeat, true));
    for (const wait of purgeWaits) {
      await send(at);
      const next = (await runAt())!;
      expect(next.getTime() - at.getTime()).toBeGreaterThanOrEqual(wait * 0.8);
      expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(wait * 1.2);
      at = next;
    }
    expect(await stored()).toMatchObject([{ state: 'waiting', lastStatus: 503, lastError: 'statusRefused' }]);
    await send(at);
    expect(await stored()).toMatchObject([{ state: 'failed', attempts: purgeWaits.length + 1 }]);
  });

  it('is not given up the sooner because much is published meanwhile', async () => {
    cdn.answer = () => ({ status: 503 });
    await changed();
    const at = new Date();
    await send(at);
    for (let change = 0; change < 20; change++) await send(at);
    expect(cdn.requests).toHaveLength(21);
    expect(await stored()).toMatchObject([{ state: 'waiting', attempts: 1, lastStatus: 503 }]);
  });

  it('is told by the next change what it missed', async () => {
    cdn.answer = () => ({ status: 503 });
    await changed();
    await send();
    cdn.answer = () => ({ status: 200 });
    await changed();
    expect((await runAt('send-purges'))!.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
    await send();
    expect((await stored()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });

  it('is told anew when the operator says so, at the address of now', async () => {
    await changed();
    await database.owner
      .update(purges)
      .set({ state: 'failed', attempts: 11, target: 'https://old.example/' });
    expect(await retryPurges(room.asScheduler())).toBe(2);
    await send();
    expect(await stored()).toMatchObject([{ state: 'confirmed', attempts: 1, target: `${cdn.url}purge` }]);
    expect(await retryPurges(room.asScheduler())).toBe(0);
  });
});
