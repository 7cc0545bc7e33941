import { revisions } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { confirmTranslation } from '@hai-dang/api/translations/confirm-translation';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { startApi } from '../support/api.ts';
import { correctSource } from '../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import { type Act, refusesRoles, refusesStaleVersion } from '../support/standing-refusals.ts';
import { tamper } from '../support/tamper.ts';
import { eventsOf, makeText, makeTranslation, publicationsOf, ref, reread } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const reason = 'Sai số liệu';
const withdraw: Act = (ctx, row) => withdrawPublication(ctx, { ...ref(row), reason });
const restore: Act = (ctx, row) => restorePublication(ctx, { ...ref(row), reason });

async function livePair() {
  const source = await makeText(room, 'published');
  return { source, english: await makeTranslation(room, 'published', { source }) };
}
const statusOf = async ({ id }: TranslationRow) =>
  (await publicationsOf(database, id)).map(({ status }) => status);

describe('withdrawing', () => {
  const standing = { room: () => room, act: withdraw, by: 'publisher', in: 'published' } as const;

  it('takes the text off with a word for its readers, and leaves the editorial state', async () => {
    const live = await makeText(room, 'published');
    const row = await withdrawPublication(await room.as('publisher'), {
      ...ref(live),
      reason,
      publicNote: 'Bài đang được kiểm tra lại.',
      redirectUrl: '/vi/tin-tuc',
    });
    expect(row).toMatchObject({ state: 'published', version: live.version + 1 });
    expect(await publicationsOf(database, live.id)).toMatchObject([
      {
        status: 'withdrawn',
        publicNote: 'Bài đang được kiểm tra lại.',
        redirectUrl: '/vi/tin-tuc',
        endedAt: expect.any(Date),
      },
    ]);
    expect(await eventsOf(database, live.id, 1)).toMatchObject([
      { action: 'withdraw', subject: 'Publication', note: reason, actorRole: 'publisher' },
    ]);
  });

  it('of the source takes every language with it (HP20-8.4a)', async () => {
    const { source, english } = await livePair();
    await withdraw(await room.as('approver'), source);
    expect(await statusOf(source)).toEqual(['withdrawn']);
    expect(await statusOf(english)).toEqual(['withdrawn']);
    expect(await eventsOf(database, english.id, 1)).toMatchObject([
      { action: 'withdraw', note: 'sourceWithdrawn' },
    ]);
  });

  it('of a translation leaves the source live', async () => {
    const { source, english } = await livePair();
    await withdraw(await room.as('publisher'), english);
    expect(await statusOf(source)).toEqual(['live']);
  });

  it.each(['javascript:alert(1)', '//elsewhere.example', 'ftp://files.example'])(
    'sends no reader to %s',
    async (redirectUrl) => {
      const live = await makeText(room, 'published');
      const sent = withdrawPublication(await room.as('publisher'), { ...ref(live), reason, redirectUrl });
      expect(await refusal(sent)).toMatchObject({ fields: ['redirectUrl: invalidUrl'] });
      expect(await statusOf(live)).toEqual(['live']);
    },
  );

  it('needs something live, and a reason', async () => {
    const approved = await makeText(room, 'approved');
    expect(await refusal(withdraw(await room.as('publisher'), approved))).toMatchObject({
      reasons: ['notLive'],
    });
    const live = await makeText(room, 'published');
    const silent = withdrawPublication(await room.as('publisher'), { ...ref(live), reason: '' });
    expect(await refusal(silent)).toMatchObject({ reasons: ['reasonMissing'] });
  });

  refusesRoles(['contributor', 'editor', 'translator', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);
});

describe('restoring', () => {
  /** A withdrawn text. */
  async function withdrawn(): Promise<TranslationRow> {
    const live = await makeText(room, 'published');
    return withdrawPublication(await room.as('publisher'), { ...ref(live), reason, publicNote: 'Đang sửa' });
  }

  it('puts the text back as it was (LS21-14.2b)', async () => {
    const row = await withdrawn();
    await restore(await room.as('approver'), row);
    expect(await publicationsOf(database, row.id)).toMatchObject([
      { status: 'live', endedAt: null, publicNote: null, contentHash: row.approvedHash },
    ]);
    expect(await eventsOf(database, row.id, 1)).toMatchObject([
      { action: 'restore', subject: 'Publication', note: reason, actorRole: 'approver' },
    ]);
  });

  it('verifies the hash again (LS21-14.2b)', async () => {
    const row = await withdrawn();
    await tamper(database, 'revisions', (db) =>
      db.update(revisions).set({ summary: 'Khác' }).where(eq(revisions.id, row.currentRevisionId)),
    );
    expect(await refusal(restore(await room.as('approver'), row))).toMatchObject({
      reasons: ['approvedTextAltered'],
      basis: ['LS21-14.2b'],
    });
  });

  it('of a translation waits for its source (HP20-8.4a)', async () => {
    const { source, english } = await livePair();
    const off = await withdrawPublication(await room.as('publisher'), { ...ref(source), reason });
    const translation = await reread(database, english.id);
    expect(await refusal(restore(await room.as('approver'), translation))).toMatchObject({
      reasons: ['sourceWithdrawn'],
    });
    await restore(await room.as('approver'), off);
    await restore(await room.as('approver'), translation);
    expect(await statusOf(english)).toEqual(['live']);
  });

  it('of a translation waits until it no longer follows a source that was wrong (LS21-9.6)', async () => {
    const strict = await makeNewsroom(database, { rules: { wrongSourcePolicy: 'withdraw' } });
    const source = await makeText(strict, 'published');
    const english = await makeTranslation(strict, 'published', { source });
    await correctSource(strict, source, 'wrong');
    const off = await reread(database, english.id);
    expect(await statusOf(off)).toEqual(['withdrawn']);

    const approver = await strict.as('approver');
    expect(await refusal(restore(approver, off))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['misleadingSource'],
      basis: ['LS21-9.6'],
    });
    const offered = `query ($id: ID!) {
      translation(id: $id) { availableActions { action allowed reasons { code } } }
    }`;
    const { data } = await (
      await startApi(database)
    ).editorial<{ translation: { availableActions: { action: string }[] } }>(
      offered,
      { id: off.id },
      { as: strict.staff.approver },
    );
    expect(data?.translation.availableActions).toContainEqual({
      action: 'RESTORE',
      allowed: false,
      reasons: [{ code: 'misleadingSource' }],
    });

    const accurate = await confirmTranslation(await strict.as('translator'), ref(off));
    await restore(approver, accurate);
    expect(await publicationsOf(database, off.id)).toMatchObject([
      { status: 'live', isStale: false, hasNotice: false },
    ]);
  });

  it('needs something withdrawn, a reason and an approver', async () => {
    const live = await makeText(room, 'published');
    expect(await refusal(restore(await room.as('approver'), live))).toMatchObject({
      reasons: ['notWithdrawn'],
    });
    const row = await withdrawn();
    const silent = restorePublication(await room.as('approver'), { ...ref(row), reason: ' ' });
    expect(await refusal(silent)).toMatchObject({ reasons: ['reasonMissing'] });
    expect(await refusal(restore(await room.as('publisher'), row))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not what publishing again does: that makes a new snapshot', async () => {
    const row = await withdrawn();
    expect(await refusal(publishTranslation(await room.as('publisher'), ref(row)))).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });
});
