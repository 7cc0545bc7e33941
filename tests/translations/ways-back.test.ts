import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejectTranslation } from '@hai-dang/api/translations/reject-translation';
import { reopenTranslation } from '@hai-dang/api/translations/reopen-translation';
import { returnTranslation } from '@hai-dang/api/translations/return-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { sendBackTranslation } from '@hai-dang/api/translations/send-back-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import {
  bringTo,
  eventsOf,
  makeText,
  makeTranslation,
  openTasksOf,
  publicationsOf,
  ref,
  reread,
} from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const reason = 'Thiếu ý kiến của đơn vị';
const needsReason = (act: typeof returnTranslation, by: 'editor' | 'approver') =>
  it('asks for a reason', async () => {
    const row = await makeText(room, 'inApproval');
    expect(await refusal(act(await room.as(by), { ...ref(row), reason: ' ' }))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['reasonMissing'],
      fields: ['reason'],
    });
  });

describe('returning', () => {
  const act: Act = (ctx, row) => returnTranslation(ctx, { ...ref(row), reason });
  const standing = { room: () => room, act, by: 'editor', in: 'editing' } as const;

  it.each(['submitted', 'editing', 'inApproval'] as const)(
    'gives a text that is %s back to its writer with the reason (LS21-7.4)',
    async (state) => {
      const text = await makeText(room, state);
      await act(await room.as('approver'), text);
      expect(await reread(database, text.id)).toMatchObject({ state: 'returned', assigneeId: null });
      expect(await openTasksOf(database, text.id)).toMatchObject([
        { kind: 'rework', role: 'contributor', assigneeId: room.staff.contributor, deadline: 'rework' },
      ]);
      expect(await eventsOf(database, text.id, 1)).toMatchObject([{ action: 'return', note: reason }]);
    },
  );

  it('gives a translation back to its translator', async () => {
    const text = await makeTranslation(room, 'inApproval');
    await act(await room.as('editor'), text);
    expect(await openTasksOf(database, text.id)).toMatchObject([
      { kind: 'rework', role: 'translator', assigneeId: room.staff.translator },
    ]);
  });

  refusesExceptFrom(['submitted', 'editing', 'inApproval'], standing);
  refusesRoles(['contributor', 'publisher', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);
  needsReason(returnTranslation, 'editor');
});

describe('sending back', () => {
  const act: Act = (ctx, row) => sendBackTranslation(ctx, { ...ref(row), reason });
  const standing = { room: () => room, act, by: 'approver', in: 'approved' } as const;

  it('opens the duty of the same editor again', async () => {
    const text = await makeText(room, 'inApproval');
    await act(await room.as('approver'), text);
    expect(await reread(database, text.id)).toMatchObject({
      state: 'editing',
      assigneeId: room.staff.editor,
    });
    expect(await openTasksOf(database, text.id)).toMatchObject([
      { kind: 'edit', assigneeId: room.staff.editor },
    ]);
  });

  it('withdraws an approval that was given', async () => {
    const text = await makeText(room, 'approved');
    const row = await sendBackTranslation(await room.as('approver'), { ...ref(text), reason });
    expect(row).toMatchObject({ approvedRevisionId: null, approvedHash: null, version: text.version + 1 });
    expect(await reread(database, text.id)).toEqual(row);
  });

  it('leaves what is live approved', async () => {
    const live = await makeText(room, 'published');
    const revised = await reviseTranslation(await room.as('contributor'), ref(live));
    const again = await bringTo(room, revised, 'approved');
    const row = await sendBackTranslation(await room.as('approver'), { ...ref(again), reason });
    expect(row).toMatchObject({
      approvedRevisionId: live.approvedRevisionId,
      approvedHash: live.approvedHash,
    });
  });

  refusesExceptFrom(['inApproval', 'approved'], standing);
  refusesRoles(['contributor', 'editor', 'publisher', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);
  needsReason(sendBackTranslation, 'approver');
});

describe('rejecting', () => {
  const act: Act = (ctx, row) => rejectTranslation(ctx, { ...ref(row), reason });
  const standing = { room: () => room, act, by: 'approver', in: 'submitted' } as const;

  it('ends every duty of the text (LS21-14.2c)', async () => {
    const text = await makeText(room, 'editing');
    await act(await room.as('approver'), text);
    expect(await reread(database, text.id)).toMatchObject({ state: 'rejected', assigneeId: null });
    expect(await openTasksOf(database, text.id)).toEqual([]);
    expect(await eventsOf(database, text.id, 1)).toMatchObject([{ action: 'reject', note: reason }]);
  });

  refusesExceptFrom(['submitted', 'editing', 'inApproval'], standing);
  refusesRoles(['contributor', 'editor', 'publisher', 'auditor'], standing);
  refusesStaleVersion(standing);
  needsReason(rejectTranslation, 'approver');
});

describe('reopening', () => {
  const act: Act = (ctx, row) => reopenTranslation(ctx, ref(row));
  const standing = { room: () => room, act, by: 'editor', in: 'rejected' } as const;

  it('makes a draft of a rejected text', async () => {
    const text = await makeText(room, 'rejected');
    await expect(act(await room.as('editor'), text)).resolves.toMatchObject({ state: 'draft' });
  });

  refusesExceptFrom(['rejected'], standing);
  refusesRoles(['contributor', 'approver', 'publisher', 'auditor'], standing);
  refusesStaleVersion(standing);
});

describe('revising', () => {
  const act: Act = (ctx, row) => reviseTranslation(ctx, ref(row));
  const standing = { room: () => room, act, by: 'contributor', in: 'approved' } as const;

  it('leaves live what is live', async () => {
    const live = await makeText(room, 'published');
    await expect(act(await room.as('editor'), live)).resolves.toMatchObject({ state: 'draft' });
    expect(await publicationsOf(database, live.id)).toMatchObject([{ status: 'live' }]);
  });

  it('calls off the duty to publish', async () => {
    const approved = await makeText(room, 'approved');
    await act(await room.as('contributor'), approved);
    expect(await openTasksOf(database, approved.id)).toEqual([]);
  });

  it('is for translators with translations only', async () => {
    const translation = await makeTranslation(room, 'approved');
    await expect(act(await room.as('translator'), translation)).resolves.toMatchObject({ state: 'draft' });
  });

  refusesExceptFrom(['approved', 'published'], standing);
  refusesRoles(['translator', 'approver', 'publisher', 'auditor'], standing);
  refusesStaleVersion(standing);
});
