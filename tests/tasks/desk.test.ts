import { tasks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { makeSource, makeText, makeTranslation } from '../support/texts.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
});
afterAll(() => database.close());

interface DeskData {
  waiting: {
    kind: string;
    isOverdue: boolean;
    workingMinutesLeft: number | null;
    translation: { id: string };
  }[];
  waitingCount: number;
  overdueCount: number;
  mine: { id: string }[];
  states: { language: string; state: string; count: number }[];
  week: { day: string; published: number; submitted: number }[];
}

async function deskOf(room: Newsroom, as: string): Promise<DeskData> {
  const query = `query ($portal: String) { desk(portal: $portal) {
    waiting { kind isOverdue workingMinutesLeft translation { id } } waitingCount overdueCount
    mine { id } states { language state count } week { day published submitted }
  } }`;
  const { data, errors } = await execute<{ desk: DeskData }>(query, { portal: room.portal.key }, { as });
  expect(errors).toEqual([]);
  return data!.desk;
}

describe('the desk', () => {
  it('shows an editor what nobody has taken up and what is their own, the most urgent first', async () => {
    const room = await makeNewsroom(database);
    const submitted = await makeText(room, 'submitted');
    const editing = await makeText(room, 'editing');
    await makeText(room, 'inApproval');
    await database.owner
      .update(tasks)
      .set({ dueAt: new Date(0) })
      .where(eq(tasks.translationId, editing.id));

    const desk = await deskOf(room, room.staff.editor);
    expect(desk.waiting).toMatchObject([
      { kind: 'EDIT', isOverdue: true, translation: { id: editing.id } },
      { kind: 'TAKE_UP', isOverdue: false, translation: { id: submitted.id } },
    ]);
    expect(desk.waiting[0]?.workingMinutesLeft).toBeLessThan(0);
    expect(desk.waiting[1]?.workingMinutesLeft).toBeGreaterThanOrEqual(0);
    expect(desk).toMatchObject({ waitingCount: 2, overdueCount: 1 });

    const other = await deskOf(room, room.staff.secondEditor);
    expect(other.waiting).toMatchObject([{ kind: 'TAKE_UP' }]);
  });

  it('leaves to each the duties of their languages', async () => {
    const room = await makeNewsroom(database);
    const english = await makeTranslation(room, 'submitted');
    const japanese = await makeMember(database, room.portal.id, 'editor', { languages: ['ja'] });
    const speaker = await makeMember(database, room.portal.id, 'editor', { languages: ['en'] });
    expect((await deskOf(room, japanese.id)).waiting).toEqual([]);
    expect((await deskOf(room, speaker.id)).waiting).toMatchObject([{ translation: { id: english.id } }]);
  });

  it('shows writers where their own work is, and what became of the week', async () => {
    const room = await makeNewsroom(database);
    const draft = await makeSource(room);
    const submitted = await makeText(room, 'submitted');
    await makeText(room, 'published');
    const desk = await deskOf(room, room.staff.contributor);
    expect(desk.mine.map(({ id }) => id)).toEqual([submitted.id, draft.id]);
    expect(desk.states).toContainEqual({ language: 'vi', state: 'PUBLISHED', count: 1 });
    expect(desk.week).toHaveLength(7);
    expect(desk.week.at(-1)).toMatchObject({ published: 1, submitted: 2 });
  });
});
