import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recallTranslation } from '@hai-dang/api/translations/recall-translation';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { takeUpTranslation } from '@hai-dang/api/translations/take-up-translation';
import { tasks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import { eventsOf, makeSource, makeText, openTasksOf, ref } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

describe('taking up', () => {
  const takeUp: Act = (ctx, row) => takeUpTranslation(ctx, ref(row));
  const standing = { room: () => room, act: takeUp, by: 'editor', in: 'submitted' } as const;

  it('makes the text and its duty the editor’s own', async () => {
    const submitted = await makeText(room, 'submitted');
    const row = await takeUpTranslation(await room.as('editor'), ref(submitted));
    expect(row).toMatchObject({ state: 'editing', assigneeId: room.staff.editor });
    expect(await openTasksOf(database, row.id)).toMatchObject([
      { kind: 'edit', assigneeId: room.staff.editor, deadline: 'edit' },
    ]);
    expect(await eventsOf(database, row.id, 1)).toMatchObject([
      { action: 'takeUp', actorRole: 'editor', fromState: 'submitted', toState: 'editing' },
    ]);
  });

  refusesExceptFrom(['submitted'], standing);
  refusesRoles(['contributor', 'approver', 'publisher', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);

  it('is won by one of two editors; the other is told who was faster', async () => {
    const submitted = await makeText(room, 'submitted');
    const people = [await room.as('editor'), await room.as('secondEditor')];
    const results = await Promise.allSettled(people.map((ctx) => takeUpTranslation(ctx, ref(submitted))));
    const lost = results.filter(({ status }) => status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({
      reason: { code: 'CONFLICT', details: { state: 'editing', lastEvent: { action: 'takeUp' } } },
    });
  });
});

describe('recalling', () => {
  const recall: Act = (ctx, row) => recallTranslation(ctx, ref(row));
  const standing = { room: () => room, act: recall, by: 'contributor', in: 'submitted' } as const;

  it('makes a draft again of what nobody has taken up, and calls the duty off', async () => {
    const submitted = await makeText(room, 'submitted');
    const row = await recallTranslation(await room.as('contributor'), {
      ...ref(submitted),
      note: 'Nhầm bài',
    });
    expect(row.state).toBe('draft');
    expect(await openTasksOf(database, row.id)).toEqual([]);
    expect(await database.owner.select().from(tasks).where(eq(tasks.translationId, row.id))).toMatchObject([
      { kind: 'takeUp', outcome: 'cancelled', closedBy: room.staff.contributor },
    ]);
    expect(await eventsOf(database, row.id, 1)).toMatchObject([{ action: 'recall', note: 'Nhầm bài' }]);
  });

  refusesExceptFrom(['submitted'], standing);
  refusesRoles(['approver', 'publisher', 'auditor'], standing);
  refusesStaleVersion(standing);

  it('is for the person who handed the text in', async () => {
    const draft = await makeSource(room);
    const byEditor = { ...ref(draft), secrecyDeclaration: true };
    const submitted = await submitTranslation(await room.as('editor'), byEditor);
    expect(await refusal(recall(await room.as('contributor'), submitted))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['notSubmitter'],
    });
  });
});
