import { revisions } from '@hai-dang/schema/tables';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { sqlState } from '@hai-dang/api/shared/sql-state';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import { type Act, refusesExceptFrom, refusesRoles } from '../support/standing-refusals.ts';
import {
  bringTo,
  eventsOf,
  makeSource,
  makeText,
  makeTranslation,
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

const save = (ctx: Parameters<Act>[0], row: { id: string; version: number }, over = {}) =>
  saveTranslation(ctx, { ...ref(row), content: words(over) });
const standing = { room: () => room, act: save as Act, by: 'editor', in: 'draft' } as const;

const revisionsOf = (translationId: string) =>
  database.owner
    .select()
    .from(revisions)
    .where(eq(revisions.translationId, translationId))
    .orderBy(asc(revisions.number));

describe('saving', () => {
  it('puts one person’s consecutive saves into one revision', async () => {
    let row = await makeSource(room);
    const writer = await room.as('contributor');
    for (const title of ['Một', 'Một hai', 'Một hai ba']) row = await save(writer, row, { title });

    expect(row).toMatchObject({ title: 'Một hai ba', slug: 'mot-hai-ba', version: 4 });
    expect(await revisionsOf(row.id)).toMatchObject([{ number: 1, title: 'Một hai ba', sealedAt: null }]);
  });

  it('changes nothing when nothing changed', async () => {
    const row = await makeSource(room);
    const content = words();
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(row), content });
    const again = await saveTranslation(await room.as('contributor'), { ...ref(saved), content });
    expect(again).toEqual(saved);
  });

  it('opens a new revision for another person, with an event', async () => {
    const draft = await makeSource(room);
    const row = await save(await room.as('editor'), draft, { title: 'Biên tập lại' });
    const [first, second] = await revisionsOf(row.id);
    expect(first).toMatchObject({ number: 1, title: draft.title, createdBy: room.staff.contributor });
    expect(first?.sealedAt).not.toBeNull();
    expect(second).toMatchObject({ number: 2, createdBy: room.staff.editor, id: row.currentRevisionId });
    expect(await eventsOf(database, row.id, 1)).toMatchObject([
      { action: 'save', actorRole: 'editor', fromState: 'draft', toState: 'draft', revisionId: second?.id },
    ]);
  });

  it('opens a new revision after a transition', async () => {
    const returned = await makeText(room, 'returned');
    const row = await save(await room.as('contributor'), returned);
    expect(row.currentRevisionId).not.toBe(returned.currentRevisionId);
    expect(await revisionsOf(row.id)).toHaveLength(2);
  });

  it('never changes a sealed revision, not by SQL either (LS21-14.2b)', async () => {
    const { currentRevisionId } = await makeText(room, 'submitted');
    for (const role of ['editorial', 'owner'] as const) {
      for (const change of [
        sql`update revisions set title = 'khác' where id = ${currentRevisionId}`,
        sql`update revisions set sealed_at = null where id = ${currentRevisionId}`,
        sql`delete from revisions where id = ${currentRevisionId}`,
      ]) {
        const error = await database[role].execute(change).then(String, (thrown: unknown) => thrown);
        expect(sqlState(error)).toBe('42501');
      }
    }
  });

  refusesExceptFrom(['draft', 'returned', 'editing'], standing);
  refusesRoles(['translator', 'collaborator', 'approver', 'publisher', 'administrator', 'auditor'], standing);

  it('is for the editor who took the text up, once it is edited', async () => {
    const editing = await makeText(room, 'editing');
    expect(await refusal(save(await room.as('secondEditor'), editing))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['takenUpByAnother'],
    });
    expect(await refusal(save(await room.as('contributor'), editing))).toMatchObject({ code: 'FORBIDDEN' });
    const row = await save(await room.as('editor'), editing);
    expect(row).toMatchObject({ lastEditorId: room.staff.editor });
  });

  it('is for translators with translations only', async () => {
    const translation = await makeTranslation(room, 'draft');
    await expect(save(await room.as('translator'), translation)).resolves.toMatchObject({ version: 3 });
    expect(await refusal(save(await room.as('contributor'), translation))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('answers a stale version with what is there now beside the words that were sent, and loses neither', async () => {
    const draft = await makeSource(room);
    const theirs = await save(await room.as('editor'), draft, { title: 'Của biên tập viên' });
    const mine = await refusal(save(await room.as('contributor'), draft, { title: 'Của phóng viên' }));
    expect(mine).toMatchObject({
      code: 'CONFLICT',
      details: {
        expectedVersion: 1,
        actualVersion: 2,
        revisionId: theirs.currentRevisionId,
        lastEvent: { action: 'save' },
      },
    });
    const { fields } = mine.details['comparison'] as { fields: { segments: object[] }[] };
    expect(fields[0]?.segments).toContainEqual({ op: 'insert', text: 'biên tập' });
    expect(await reread(database, draft.id)).toEqual(theirs);
  });

  it('keeps the text of two people who save at once apart', async () => {
    const draft = await makeSource(room);
    const people = [await room.as('contributor'), await room.as('editor')];
    const results = await Promise.allSettled(people.map((ctx) => save(ctx, draft)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await reread(database, draft.id)).version).toBe(2);
  });
});

describe('addresses', () => {
  it('get a number when the title’s own is somebody else’s', async () => {
    const other = await makeNewsroom(database);
    const title = 'Khai mạc lễ hội hoa phượng đỏ';
    const rows = [];
    for (const newsroom of [room, room, other])
      rows.push(await makeSource(newsroom, { content: words({ title }) }));
    const slug = 'khai-mac-le-hoi-hoa-phuong-do';
    expect(rows.map((row) => row.slug)).toEqual([slug, `${slug}-2`, slug]);
  });

  it('stay with the text that was live under them', async () => {
    const live = await bringTo(
      room,
      await makeSource(room, { content: words({ slug: 'dia-chi-cu' }) }),
      'published',
    );
    const revised = await reviseTranslation(await room.as('contributor'), ref(live));
    await save(await room.as('contributor'), revised, { slug: 'dia-chi-moi' });
    const taken = await refusal(
      save(await room.as('editor'), await makeSource(room), { slug: 'dia-chi-cu' }),
    );
    expect(taken).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['slug: slugTaken'] });
  });
});
