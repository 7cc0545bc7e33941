import Fastify from 'fastify';
import { portalLanguages, purges, sectionNames, sections } from '@hai-dang/schema/tables';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { surrogateKey } from '@hai-dang/api/delivery/cache/surrogate-keys';
import { settleTime } from '@hai-dang/api/delivery/purges/add-purges';
import { type JobRunner, startJobs } from '@hai-dang/api/server/job-runner';
import { jobs } from '@hai-dang/api/server/rooms';
import { rotateSigningKey } from '@hai-dang/api/delivery/authenticity/rotate-signing-key';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText } from '../../support/texts.ts';
import { type KeepingCdn, startKeepingCdn } from './keeping-cdn.ts';

let database: TestDatabase;
let room: Newsroom;
let origin: TestHttp;
let runner: JobRunner;
let cdn: KeepingCdn;

/** A busy machine may take its time; nothing here waits longer than it must. */
const soon = { timeout: 30_000, interval: 20 };

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  origin = await startServer(database, { CDN_MAX_AGE: '3600' }, ['public']);
  cdn = await startKeepingCdn(origin.url);
  vi.stubEnv('CDN_PURGE_URL', cdn.url);
  vi.stubEnv('CDN_PURGE_METHOD', 'PURGE');
  runner = await startJobs(database, jobs, Fastify().log);
  await makeText(room, 'published');
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await runner.stop();
  await cdn.close();
  await origin.close();
  await database.close();
});
// What the last one changed has been told for the second time, and nothing of it reaches into the next one.
beforeEach(async () => {
  await expect.poll(jobsLeft, soon).toEqual([]);
  await database.owner.delete(purges);
}, 60_000);

const jobsLeft = () =>
  database.owner.execute(sql`select task_identifier from graphile_worker.jobs
    where task_identifier in ('follow-change', 'purge-key', 'send-purges')`);
const receipts = () => database.owner.select().from(purges).orderBy(asc(purges.id));

const read = async (address: string) => (await fetch(cdn.url + address)).text();
const asking = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

const tree = () =>
  asking(`{ portal(key: "${room.portal.key}") {
  languages { language name } sections { key name(language: "vi") children { key } }
} }`);
const list = () =>
  asking(`{ articles(portal: "${room.portal.key}", language: "vi") {
  nodes { slug section { name } }
} }`);

describe('a CDN', { timeout: 60_000 }, () => {
  it.each<[what: string, address: () => string, change: () => Promise<unknown>]>([
    [
      'a section is renamed',
      list,
      async () => {
        await database.owner
          .update(sectionNames)
          .set({ name: 'Tin mới' })
          .where(eq(sectionNames.sectionId, room.section.id));
      },
    ],
    [
      'sections are added and moved',
      tree,
      async () => {
        const above = await makeSection(database, room.portal.id);
        const moved = { parentId: above.id };
        await database.owner.update(sections).set(moved).where(eq(sections.id, room.section.id));
      },
    ],
    [
      'a language is renamed',
      tree,
      async () => {
        const ofPortal = eq(portalLanguages.portalId, room.portal.id);
        await database.owner.update(portalLanguages).set({ name: 'Khác' }).where(ofPortal);
      },
    ],
    [
      'the signing key is replaced',
      () => '/.well-known/jwks.json',
      async () => rotateSigningKey(await room.as('administrator')),
    ],
  ])('hears by itself when %s', async (_, address, change) => {
    const before = await read(address());
    expect(await read(address())).toBe(before);
    const told = cdn.purges.length;

    await change();
    await expect.poll(() => read(address()), soon).not.toBe(before);
    await expect.poll(jobsLeft, soon).toEqual([]);
    // However many statements it took: a request at once, and one again.
    expect(cdn.purges.length - told).toBeLessThanOrEqual(4);
    expect((await receipts()).slice(-2)).toMatchObject([
      { changeId: null, isRepeat: false, state: 'confirmed', lastStatus: 204 },
      { changeId: null, isRepeat: true, state: 'confirmed', lastStatus: 204 },
    ]);
  });

  it('that keeps an old answer after it was told is told again when nothing old is under way', async () => {
    const under = cdn.holdNext();
    const early = read(list());
    await under.fetched;
    const told = cdn.purgeOf(surrogateKey.language(room.portal.id, 'vi'));
    const { slug, articleId } = await makeText(room, 'published');
    await told;
    under.arrive();
    const old = await early;
    expect(old).not.toContain(slug);
    expect(await read(list()), 'kept after the purge').toBe(old);

    await expect.poll(() => read(list()), soon).toContain(slug);
    await expect.poll(jobsLeft, soon).toEqual([]);
    const ofArticle = (await receipts()).filter(({ keys }) => keys.includes(surrogateKey.article(articleId)));
    expect(ofArticle).toMatchObject([
      { isRepeat: false, state: 'confirmed', attempts: 1 },
      { isRepeat: true, state: 'confirmed', attempts: 1 },
    ]);
    const [first, again] = ofArticle;
    expect(again!.changeId).toBe(first!.changeId);
    expect(again!.confirmedAt!.getTime() - first!.createdAt.getTime()).toBeGreaterThanOrEqual(settleTime);
  });
});
