import { portals } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { sendBackTranslation } from '@hai-dang/api/translations/send-back-translation';
import { body, paragraph } from '../document/bodies.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember, makeMembership } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  type Act,
  refusesExceptFrom,
  refusesRoles,
  refusesStaleVersion,
} from '../support/standing-refusals.ts';
import {
  approval,
  bringTo,
  eventsOf,
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

const approve: Act = (ctx, row) => approveTranslation(ctx, approval(row));
const standing = { room: () => room, act: approve, by: 'approver', in: 'inApproval' } as const;

describe('approving', () => {
  it('stamps the revision and its hash, and opens the duty to publish (LS21-14.2b)', async () => {
    const text = await makeText(room, 'inApproval');
    const now = () => new Date('2026-09-04T03:00:00Z');
    const input = { ...approval(text), note: 'Đồng ý' };
    const row = await approveTranslation(await room.as('approver', { now }), input);

    expect(row).toMatchObject({ state: 'approved', approvedRevisionId: text.currentRevisionId });
    const [event] = await eventsOf(database, row.id, 1);
    expect(event).toMatchObject({
      action: 'approve',
      actorRole: 'approver',
      revisionId: text.currentRevisionId,
      revisionHash: row.approvedHash,
      note: 'Đồng ý',
      details: {},
    });
    // From Friday one working day: Monday.
    expect(await openTasksOf(database, row.id)).toMatchObject([
      { kind: 'publish', role: 'publisher', dueAt: new Date('2026-09-07T16:59:59.999Z') },
    ]);
  });

  refusesExceptFrom(['inApproval'], standing);
  refusesRoles(['contributor', 'editor', 'publisher', 'administrator', 'auditor'], standing);
  refusesStaleVersion(standing);

  it('waits for the approval of the source (HP20-8.4a)', async () => {
    const source = await makeText(room, 'approved');
    const translation = await makeTranslation(room, 'inApproval', { source });
    await sendBackTranslation(await room.as('approver'), { ...ref(source), reason: 'Xem lại' });
    expect(await refusal(approve(await room.as('approver'), translation))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['sourceNotApproved'],
      basis: ['HP20-8.4a'],
    });
  });
});

describe('four eyes', () => {
  it('refuses approval by its own author (HP20-5.1c)', async () => {
    const text = await makeText(room, 'inApproval');
    await makeMembership(database, room.staff.contributor, room.portal.id, 'approver');
    expect(await refusal(approve(await room.as('contributor'), text))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['ownWork'],
      basis: ['HP20-5.1c'],
    });
    expect(await reread(database, text.id)).toEqual(text);
  });

  it('refuses approval by its last editor (HP20-5.1c)', async () => {
    const text = await makeText(room, 'inApproval');
    await makeMembership(database, room.staff.editor, room.portal.id, 'approver');
    expect(await refusal(approve(await room.as('editor'), text))).toMatchObject({ reasons: ['ownEdit'] });
  });

  it('refuses approval by whoever saved words of the draft, however many saved after them (HP20-5.1c)', async () => {
    const draft = await makeText(room, 'draft');
    const { id: helper } = await makeMember(database, room.portal.id, 'contributor');
    await makeMembership(database, helper, room.portal.id, 'approver');
    const helped = await saveTranslation(await room.as(helper), { ...ref(draft), content: words() });
    const again = { ...ref(helped), content: words() };
    const text = await bringTo(
      room,
      await saveTranslation(await room.as('contributor'), again),
      'inApproval',
    );

    expect(await refusal(approve(await room.as(helper), text))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['ownWork'],
      basis: ['HP20-5.1c'],
    });
    await approve(await room.as('approver'), text);
  });

  it('asks who wrote since the last approval, and not before it', async () => {
    const draft = await makeText(room, 'draft');
    const { id: helper } = await makeMember(database, room.portal.id, 'contributor');
    await makeMembership(database, helper, room.portal.id, 'approver');
    const helped = await saveTranslation(await room.as(helper), { ...ref(draft), content: words() });
    const live = await bringTo(room, helped, 'published');
    const writer = await room.as('contributor');
    const revised = await reviseTranslation(writer, ref(live));
    const saved = await saveTranslation(writer, { ...ref(revised), content: words() });
    const text = await bringTo(room, saved, 'inApproval');
    expect(await approve(await room.as(helper), text)).toMatchObject({ state: 'approved' });
  });

  it('may be relaxed by the portal, and the event says so (HP20-5.1c)', async () => {
    const relaxed = await makeNewsroom(database, { rules: { fourEyes: 'relaxed' } });
    await makeMembership(database, relaxed.staff.contributor, relaxed.portal.id, 'approver');
    const text = await makeText(relaxed, 'inApproval');
    await approve(await relaxed.as('contributor'), text);
    expect(await eventsOf(database, text.id, 1)).toMatchObject([
      { action: 'approve', actorId: relaxed.staff.contributor, details: { fourEyes: 'relaxed' } },
    ]);
  });

  it('holds again as soon as the portal asks for it', async () => {
    const strict = await makeNewsroom(database, { rules: { fourEyes: 'relaxed' } });
    await makeMembership(database, strict.staff.contributor, strict.portal.id, 'approver');
    const text = await makeText(strict, 'inApproval');
    const settings = { ...strict.portal.settings, fourEyes: 'required' as const };
    await database.owner.update(portals).set({ settings }).where(eq(portals.id, strict.portal.id));
    expect(await refusal(approve(await strict.as('contributor'), text))).toMatchObject({
      reasons: ['ownWork'],
    });
  });
});

describe('two approvers', () => {
  it('who approve at once: one wins, the other sees what happened', async () => {
    const text = await makeText(room, 'inApproval');
    const people = [await room.as('approver'), await room.as('secondApprover')];
    const results = await Promise.allSettled(people.map((ctx) => approveTranslation(ctx, approval(text))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'CONFLICT',
        details: {
          expectedVersion: text.version,
          actualVersion: text.version + 1,
          state: 'approved',
          lastEvent: { action: 'approve' },
          comparison: { fields: [], blocks: [] },
        },
      },
    });
    expect(await eventsOf(database, text.id, 2)).toMatchObject([
      { action: 'approve' },
      { action: 'forward' },
    ]);
  });

  it('who are on different screens: the one before an older text sees what was changed', async () => {
    const seen = await makeText(room, 'inApproval');
    const back = { ...ref(seen), reason: 'Sửa câu đầu' };
    const editing = await sendBackTranslation(await room.as('approver'), back);
    const editor = await room.as('editor');
    const content = words({
      title: 'Hải Phòng đón đoàn khách',
      body: body(
        paragraph('b1', 'Đoàn đến bằng đường hàng không.'),
        paragraph('b2', 'Lãnh đạo thành phố tiếp đoàn.'),
      ),
    });
    const saved = await saveTranslation(editor, { ...ref(editing), content });
    const again = await forwardTranslation(editor, ref(saved));

    const late = await refusal(approveTranslation(await room.as('secondApprover'), approval(seen)));
    expect(late).toMatchObject({
      code: 'CONFLICT',
      details: {
        actualVersion: again.version,
        revisionId: again.currentRevisionId,
        lastEvent: { action: 'forward' },
      },
    });
    const { fields, blocks } = late.details['comparison'] as {
      fields: object[];
      blocks: { segments: object[] }[];
    };
    expect(fields).toMatchObject([{ field: 'title' }]);
    expect(blocks).toMatchObject([
      { id: 'b1', kind: 'changed' },
      { id: 'b3', kind: 'removed' },
    ]);
    expect(blocks[0]?.segments).toContainEqual({ op: 'insert', text: 'hàng không' });
    expect(await reread(database, seen.id)).toEqual(again);
  });

  it('who know the version but not the text: the approval is of what was seen', async () => {
    const seen = await makeText(room, 'inApproval');
    const other = await makeText(room, 'draft');
    const wrong = { ...ref(seen), revisionId: other.currentRevisionId };
    expect(await refusal(approveTranslation(await room.as('approver'), wrong))).toMatchObject({
      code: 'CONFLICT',
      details: { revisionId: seen.currentRevisionId, comparison: null },
    });
  });
});
