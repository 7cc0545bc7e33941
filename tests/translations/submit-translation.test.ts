import { articles } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBackTranslation } from '@hai-dang/api/translations/send-back-translation';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { body, image } from '../document/bodies.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makePicture, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import {
  eventsOf,
  makeSource,
  makeText,
  makeTranslation,
  openTasksOf,
  ref,
  reread,
  words,
} from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const submit: Act = (ctx, row) => submitTranslation(ctx, { ...ref(row), secrecyDeclaration: true });
const standing = { room: () => room, act: submit, by: 'contributor', in: 'draft' } as const;

/** Thursday 3 September 2026, in working hours; the Friday is a working day. */
const thursday = () => new Date('2026-09-03T03:00:00Z');

describe('submitting', () => {
  it('hands the draft to the editors, closes nothing and starts their clock', async () => {
    const draft = await makeSource(room);
    const row = await submitTranslation(await room.as('contributor', { now: thursday }), {
      ...ref(draft),
      secrecyDeclaration: true,
      note: 'Kính chuyển',
    });

    expect(row).toMatchObject({ state: 'submitted', version: 2, submittedBy: room.staff.contributor });
    expect(await openTasksOf(database, row.id)).toMatchObject([
      { kind: 'takeUp', role: 'editor', assigneeId: null, dueAt: new Date('2026-09-04T16:59:59.999Z') },
    ]);
    const [event] = await eventsOf(database, row.id);
    expect(event).toMatchObject({
      action: 'submit',
      fromState: 'draft',
      toState: 'submitted',
      actorId: room.staff.contributor,
      actorRole: 'contributor',
      note: 'Kính chuyển',
      revisionId: draft.currentRevisionId,
      details: { secrecyDeclaration: true },
    });
  });

  it('closes the duty to mend a returned text', async () => {
    const returned = await makeText(room, 'returned');
    await submit(await room.as('contributor'), returned);
    expect(await openTasksOf(database, returned.id)).toMatchObject([{ kind: 'takeUp' }]);
  });

  refusesExceptFrom(['draft', 'returned'], standing);
  refusesRoles(['approver', 'publisher', 'administrator', 'auditor', 'translator', 'collaborator'], standing);
  refusesStaleVersion({ ...standing, in: 'returned' });

  it('is for collaborators with their own work (HP20-5.3)', async () => {
    const own = await makeSource(room, { by: 'collaborator' });
    await submit(await room.as('collaborator'), own);
    expect(await eventsOf(database, own.id, 1)).toMatchObject([{ actorRole: 'collaborator' }]);
  });
});

describe('what must be complete before', () => {
  const refusalOf = async (draft: Awaited<ReturnType<typeof makeSource>>) =>
    refusal(submit(await room.as('contributor'), draft));

  it('is title, address and body (LS21-7.4)', async () => {
    const draft = await makeSource(room, { content: null });
    expect(await refusalOf(draft)).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['incomplete', 'incomplete', 'incomplete'],
      fields: ['title', 'slug', 'body'],
      basis: ['LS21-7.4', 'LS21-7.4', 'LS21-7.4'],
    });
  });

  it('is a text alternative for every picture (N42-14)', async () => {
    const mediaId = await makePicture(room);
    const picture = { ...image('p1', null), attrs: { ...image('p1', null).attrs, mediaId } };
    const draft = await makeSource(room, { content: words({ body: body(picture) }) });
    expect(await refusalOf(draft)).toMatchObject({ reasons: ['incomplete'], fields: ['body.blocks.p1.alt'] });
  });

  it('is author, source and address of what was first published elsewhere (HP20-3.3)', async () => {
    const draft = await makeSource(room, { provenance: 'repost', sourceName: 'Báo Hải Phòng' });
    expect(await refusalOf(draft)).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['attributionMissing', 'attributionMissing'],
      fields: ['author', 'sourceUrl'],
      basis: ['HP20-3.3', 'HP20-3.3'],
    });

    const facts = { author: 'Lê Thị Hoa', sourceUrl: 'https://bao.example/tin' };
    await database.owner.update(articles).set(facts).where(eq(articles.id, draft.articleId));
    await expect(submit(await room.as('contributor'), draft)).resolves.toMatchObject({ state: 'submitted' });
  });

  it('is the declaration that the text holds no state secrets, kept with the event (HP20-3.2, HP18-2.3)', async () => {
    const draft = await makeSource(room);
    const undeclared = submitTranslation(await room.as('contributor'), {
      ...ref(draft),
      secrecyDeclaration: false,
    });
    expect(await refusal(undeclared)).toMatchObject({
      reasons: ['secrecyNotDeclared'],
      fields: ['secrecyDeclaration'],
    });
    expect(await reread(database, draft.id)).toEqual(draft);
    await submit(await room.as('contributor'), draft);
    expect(await eventsOf(database, draft.id, 1)).toMatchObject([
      { action: 'submit', details: { secrecyDeclaration: true } },
    ]);
  });

  it('is an approved source, for a translation (HP20-8.4a)', async () => {
    const source = await makeText(room, 'approved');
    const draft = await makeTranslation(room, 'draft', { source });
    await sendBackTranslation(await room.as('approver'), { ...ref(source), reason: 'Xem lại số liệu' });
    expect(await refusal(submit(await room.as('translator'), draft))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['sourceNotApproved'],
      basis: ['HP20-8.4a'],
    });
  });

  it('names the source revision that a translation was made from (HP20-8.4a)', async () => {
    const source = await makeText(room, 'approved');
    const row = await makeTranslation(room, 'submitted', { source });
    expect(row.sourceRevisionId).toBe(source.approvedRevisionId);
  });
});
