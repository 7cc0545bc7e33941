import { randomInt } from 'node:crypto';
import { events, users } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@hai-dang/api/audit/verify-chain';
import { verifyPublications } from '@hai-dang/api/audit/verify-publications';
import { type Ask, signInAt } from '@hai-dang/api/corpus/editorial-client';
import { translationMutation } from '@hai-dang/api/corpus/operations';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { password } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { makeText, openTasksOf, publicationsOf, ref, reread } from '../support/texts.ts';
import { type DoomedServer, startDoomed } from './doomed-server.ts';

let database: TestDatabase;
let room: Newsroom;
beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const kills = 3;
const textsPerKill = 12;

describe('a server killed in the middle of publishing', () => {
  it('has published each text wholly or not at all', { timeout: 240_000 }, async () => {
    const texts: TranslationRow[] = [];
    let interrupted = 0;
    for (let kill = 0; kill < kills; kill++) {
      const batch = await Promise.all(Array.from({ length: textsPerKill }, () => makeText(room, 'approved')));
      const server = await startDoomed(database);
      const answered = await publishAll(server, batch, randomInt(1, textsPerKill / 2));
      const published = await countPublished(batch);
      expect(published).toBeGreaterThanOrEqual(answered);
      if (published < batch.length) interrupted++;
      texts.push(...batch);
    }
    // A kill that comes after everything is done proves nothing.
    expect(interrupted).toBeGreaterThan(0);
    for (const text of texts) await expectWholeOrNothing(text);
    await expectNothingAltered();

    const server = await startDoomed(database);
    await publishAll(server, await stillApproved(texts), Infinity);
    expect(await countPublished(texts)).toBe(texts.length);
    for (const text of texts) await expectWholeOrNothing(text);
    await expectNothingAltered();
  });
});

/** Asks for all at once, and kills the server when so many have been answered. Answers how many were. */
async function publishAll(server: DoomedServer, texts: TranslationRow[], killAfter: number): Promise<number> {
  const ask = await signInAsPublisher(server.url);
  let answered = 0;
  const publish = async (text: TranslationRow): Promise<void> => {
    await ask(translationMutation('publishTranslation'), { input: ref(text) });
    answered++;
    if (answered === killAfter) server.child.kill('SIGKILL');
  };
  await Promise.allSettled(texts.map(publish));
  await server.kill();
  return answered;
}

async function signInAsPublisher(url: string): Promise<Ask> {
  const [publisher] = await database.owner.select().from(users).where(eq(users.id, room.staff.publisher));
  return signInAt(url, publisher?.email ?? '', password);
}

const stillApproved = async (texts: TranslationRow[]) =>
  (await Promise.all(texts.map(({ id }) => reread(database, id)))).filter(
    ({ state }) => state === 'approved',
  );

const countPublished = async (texts: TranslationRow[]) => texts.length - (await stillApproved(texts)).length;

/** The row, its publication, its events and its duty agree with each other. */
async function expectWholeOrNothing({ id }: TranslationRow): Promise<void> {
  const { state } = await reread(database, id);
  const publications = await publicationsOf(database, id);
  const duties = await openTasksOf(database, id);
  const actions = (
    await database.owner
      .select({ action: events.action })
      .from(events)
      .where(and(eq(events.translationId, id), eq(events.actorId, room.staff.publisher)))
  ).map(({ action }) => action);

  const found = {
    state,
    publications: publications.map(({ status }) => status),
    actions: actions.toSorted(),
    duties: duties.map(({ kind }) => kind),
  };
  expect(found).toEqual(state === 'published' ? wholly : notAtAll);
}

const wholly = {
  state: 'published',
  publications: ['live'],
  actions: ['publish', 'wentLive'],
  duties: [],
};
const notAtAll = { state: 'approved', publications: [], actions: [], duties: ['publish'] };

async function expectNothingAltered(): Promise<void> {
  expect((await verifyChain({ db: database.editorial })).broken).toBeNull();
  expect((await verifyPublications({ db: database.editorial })).altered).toEqual([]);
}
