import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
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
import { bringTo, eventsOf, makeText, makeTranslation, openTasksOf, ref, words } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const forward: Act = (ctx, row) => forwardTranslation(ctx, ref(row));
const standing = { room: () => room, act: forward, by: 'editor', in: 'editing' } as const;

describe('forwarding', () => {
  it('hands the text to the approvers and names its last editor', async () => {
    const editing = await makeText(room, 'editing');
    const now = () => new Date('2026-09-03T03:00:00Z');
    const row = await forwardTranslation(await room.as('editor', { now }), ref(editing));
    expect(row).toMatchObject({ state: 'inApproval', lastEditorId: room.staff.editor });
    expect(await openTasksOf(database, row.id)).toMatchObject([
      {
        kind: 'approve',
        role: 'approver',
        assigneeId: null,
        basis: 'LS21-12.3',
        // Two working days: Friday and, after the weekend, Monday.
        dueAt: new Date('2026-09-07T16:59:59.999Z'),
      },
    ]);
    expect(await eventsOf(database, row.id, 1)).toMatchObject([{ action: 'forward', actorRole: 'editor' }]);
  });

  refusesExceptFrom(['editing'], standing);
  refusesRoles(['contributor', 'approver', 'publisher', 'auditor'], standing);
  refusesStaleVersion(standing);

  it('is for the editor who took the text up', async () => {
    const editing = await makeText(room, 'editing');
    expect(await refusal(forward(await room.as('secondEditor'), editing))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['takenUpByAnother'],
    });
  });

  it('refuses what lost its body while it was edited (LS21-7.4)', async () => {
    const editing = await makeText(room, 'editing');
    const content = words({ body: null });
    const saved = await saveTranslation(await room.as('editor'), { ...ref(editing), content });
    expect(await refusal(forward(await room.as('editor'), saved))).toMatchObject({ fields: ['body'] });
  });
});

describe('the weight of a change', () => {
  /** A source that is edited again; its words are new when `content` says so. */
  async function editedAgain(source: Awaited<ReturnType<typeof makeText>>, isChanged: boolean) {
    const revised = await reviseTranslation(await room.as('contributor'), ref(source));
    const draft = isChanged
      ? await saveTranslation(await room.as('contributor'), { ...ref(revised), content: words() })
      : revised;
    return bringTo(room, draft, 'editing');
  }

  it('is asked when an approved source with a translation was changed (LS21-6.10)', async () => {
    const source = await makeText(room, 'published');
    await makeTranslation(room, 'draft', { source });
    const editing = await editedAgain(source, true);
    expect(await refusal(forward(await room.as('editor'), editing))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['changeWeightMissing'],
      fields: ['changeWeight'],
      basis: ['LS21-6.10'],
    });
    const weighed = { ...ref(editing), changeWeight: 'minor', changeNote: ' Sửa lỗi chính tả ' } as const;
    const row = await forwardTranslation(await room.as('editor'), weighed);
    expect(row).toMatchObject({ changeWeight: 'minor', changeNote: 'Sửa lỗi chính tả' });
    expect(await eventsOf(database, row.id, 1)).toMatchObject([{ details: { changeWeight: 'minor' } }]);
  });

  it('is not asked when nothing was changed', async () => {
    const source = await makeText(room, 'published');
    await makeTranslation(room, 'draft', { source });
    const editing = await editedAgain(source, false);
    await expect(forward(await room.as('editor'), editing)).resolves.toMatchObject({ state: 'inApproval' });
  });

  it('is not asked while there is no translation', async () => {
    const editing = await editedAgain(await makeText(room, 'published'), true);
    await expect(forward(await room.as('editor'), editing)).resolves.toMatchObject({ state: 'inApproval' });
  });
});
