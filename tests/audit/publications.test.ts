import { publications, revisions } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyPublications } from '@hai-dang/api/audit/verify-publications';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { tamper } from '../support/tamper.ts';
import { makeText, publicationsOf } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeEach(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterEach(() => database.close());

const verify = () => verifyPublications({ db: database.editorial });

describe('verifying what was published', () => {
  it('finds it as it was approved (LS21-14.2b)', async () => {
    await makeText(room, 'published');
    await makeText(room, 'published');
    expect(await verify()).toEqual({ verified: 2, altered: [] });
  });

  it('names the publication whose revision was changed (LS21-14.2b)', async () => {
    const text = await makeText(room, 'published');
    await makeText(room, 'published');
    const [publication] = await publicationsOf(database, text.id);
    await tamper(database, 'revisions', (db) =>
      db.update(revisions).set({ summary: 'Khác' }).where(eq(revisions.id, text.currentRevisionId)),
    );
    expect(await verify()).toEqual({
      verified: 1,
      altered: [{ id: publication?.id, problem: 'revisionChanged' }],
    });
  });

  it.each<[what: string, change: Partial<typeof publications.$inferInsert>]>([
    ['title', { title: 'Khác' }],
    ['summary', { summary: 'Khác' }],
    ['page', { bodyHtml: '<p>Khác</p>' }],
    ['text', { bodyText: 'Khác' }],
    ['hash', { contentHash: '0'.repeat(64) }],
  ])('names the publication whose %s was changed (LS21-14.2b)', async (_, change) => {
    const text = await makeText(room, 'published');
    const [publication] = await publicationsOf(database, text.id);
    await tamper(database, 'publications', (db) =>
      db.update(publications).set(change).where(eq(publications.id, publication!.id)),
    );
    expect(await verify()).toEqual({
      verified: 0,
      altered: [{ id: publication?.id, problem: 'publicationChanged' }],
    });
  });
});
