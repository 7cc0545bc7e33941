import { contentHash } from '@hai-dang/schema/document';
import { events, publications, revisions, slugHistory } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { sqlState } from '@hai-dang/api/shared/sql-state';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import { tamper } from '../support/tamper.ts';
import {
  bringTo,
  eventsOf,
  makeText,
  makeTranslation,
  openTasksOf,
  publicationsOf,
  ref,
  words,
} from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const publish = async (row: Parameters<typeof ref>[0]) =>
  publishTranslation(await room.as('publisher'), ref(row));
const act: Act = (ctx, row) => publishTranslation(ctx, ref(row));
const standing = { room: () => room, act, by: 'publisher', in: 'approved' } as const;

describe('publishing', () => {
  it('makes the approved revision live, rendered, with its hash (LS21-14.2b)', async () => {
    const approved = await makeText(room, 'approved');
    const row = await publish(approved);
    expect(row).toMatchObject({ state: 'published', scheduledFor: null });
    expect(await publicationsOf(database, row.id)).toMatchObject([
      {
        status: 'live',
        revisionId: approved.approvedRevisionId,
        contentHash: approved.approvedHash,
        title: approved.title,
        slug: approved.slug,
        bodyText: expect.stringContaining('Đoàn đến bằng đường biển.'),
        bodyHtml: expect.stringContaining('Đoàn đến bằng đường biển.</p>'),
        attribution: 'Nguồn',
        publishedBy: room.staff.publisher,
        isStale: false,
      },
    ]);
    expect(await openTasksOf(database, row.id)).toEqual([]);
    expect(await eventsOf(database, row.id, 2)).toMatchObject([
      { action: 'publish', subject: 'Translation', fromState: 'approved', actorRole: 'publisher' },
      { action: 'wentLive', subject: 'Publication', revisionHash: approved.approvedHash },
    ]);
  });

  refusesExceptFrom(['approved', 'scheduled'], standing);
  refusesRoles(['contributor', 'translator', 'editor', 'approver', 'administrator', 'auditor'], standing);
  refusesStaleVersion({ ...standing, in: 'scheduled' });

  it('refuses a text that was changed after its approval (LS21-14.2b)', async () => {
    const approved = await makeText(room, 'approved');
    await tamper(database, 'revisions', (db) =>
      db.update(revisions).set({ title: 'Khác' }).where(eq(revisions.id, approved.currentRevisionId)),
    );
    expect(await refusal(publish(approved))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['approvedTextAltered'],
      basis: ['LS21-14.2b'],
    });
    expect(await publicationsOf(database, approved.id)).toEqual([]);
  });

  it('refuses a changed text whose own hash was changed with it (LS21-14.2b)', async () => {
    const approved = await makeText(room, 'approved');
    await tamper(database, 'revisions', async (db) => {
      const id = eq(revisions.id, approved.currentRevisionId);
      const [row] = await db.update(revisions).set({ title: 'Khác' }).where(id).returning();
      await db
        .update(revisions)
        .set({ contentHash: await contentHash({ ...row!, language: 'vi' }) })
        .where(id);
    });
    expect(await refusal(publish(approved))).toMatchObject({ reasons: ['approvedTextAltered'] });
  });

  it('gives one publication for ten attempts at once', async () => {
    const approved = await makeText(room, 'approved');
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => publish(approved)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(9);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'CONFLICT' });
    expect(await publicationsOf(database, approved.id)).toMatchObject([{ status: 'live' }]);
    const live = and(eq(events.translationId, approved.id), eq(events.action, 'wentLive'));
    expect(await database.owner.$count(events, live)).toBe(1);
  });

  it('waits while the source is withdrawn (HP20-8.4a)', async () => {
    const source = await makeText(room, 'published');
    const translation = await makeTranslation(room, 'approved', { source });
    await withdrawPublication(await room.as('publisher'), { ...ref(source), reason: 'Sai số liệu' });
    expect(await refusal(publish(translation))).toMatchObject({ reasons: ['sourceWithdrawn'] });
  });
});

describe('publishing anew', () => {
  /** A live text with a new approved revision under another address. */
  async function approvedAnew() {
    const live = await makeText(room, 'published');
    const revised = await reviseTranslation(await room.as('contributor'), ref(live));
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(revised), content: words() });
    return { live, approved: await bringTo(room, saved, 'approved') };
  }

  it('leaves the old text live until the new one takes its place', async () => {
    const { live, approved } = await approvedAnew();
    expect(await publicationsOf(database, live.id)).toMatchObject([{ status: 'live', title: live.title }]);
    await publish(approved);
    const [old, current] = await publicationsOf(database, live.id);
    expect(old).toMatchObject({ status: 'superseded', title: live.title, endedAt: expect.any(Date) });
    expect(current).toMatchObject({ status: 'live', title: approved.title, publishedAt: old?.publishedAt });
    expect(current!.updatedAt.getTime()).toBeGreaterThan(old!.updatedAt.getTime());
  });

  it('keeps the old address, so that links still lead to the text', async () => {
    const { live, approved } = await approvedAnew();
    await publish(approved);
    const rows = await database.owner
      .select()
      .from(slugHistory)
      .where(eq(slugHistory.translationId, live.id));
    expect(rows.map(({ slug }) => slug).toSorted()).toEqual([live.slug, approved.slug].toSorted());
  });
});

describe('what was published', () => {
  it.each(['editorial', 'owner'] as const)(
    'stays as it was, for the %s role too (LS21-14.2b)',
    async (role) => {
      const row = await makeText(room, 'published');
      const [publication] = await publicationsOf(database, row.id);
      for (const change of [
        sql`update publications set title = 'khác' where id = ${publication!.id}`,
        sql`update publications set body_html = '' where id = ${publication!.id}`,
        sql`update publications set content_hash = 'x' where id = ${publication!.id}`,
        sql`delete from publications where id = ${publication!.id}`,
      ]) {
        const error = await database[role].execute(change).then(String, (thrown: unknown) => thrown);
        expect(sqlState(error)).toBe('42501');
      }
      expect(await publicationsOf(database, row.id)).toEqual([publication]);
    },
  );

  it('is live at most once per article and language', async () => {
    const row = await makeText(room, 'published');
    const [publication] = await publicationsOf(database, row.id);
    const twice = database.owner
      .insert(publications)
      .values({ ...publication!, id: row.articleId, slug: 'khac' });
    expect(sqlState(await twice.then(String, (thrown: unknown) => thrown))).toBe('23505');
  });
});
