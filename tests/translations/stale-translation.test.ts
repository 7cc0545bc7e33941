import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrongSourcePolicy } from '@hai-dang/schema';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { addTranslation } from '@hai-dang/api/translations/add-translation';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import { confirmTranslation } from '@hai-dang/api/translations/confirm-translation';
import { loadTranslation } from '@hai-dang/api/translations/load-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { blocksToLookAt } from '@hai-dang/api/translations/workflow-facts';
import { correctSource } from '../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  approval,
  bringTo,
  eventsOf,
  makeText,
  makeTranslation,
  openTasksOf,
  publicationsOf,
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

/** A published source and its published English. */
async function livePair(newsroom = room) {
  const source = await makeText(newsroom, 'published');
  const english = await makeTranslation(newsroom, 'published', { source });
  return { source, english };
}

/** Blocks that the translator still has to look at. */
const blocksWaiting = async (id: string) =>
  blocksToLookAt(await loadTranslation(await room.as('translator'), id));

describe('a source approved anew', () => {
  it('with a minor change leaves its translations as they are', async () => {
    const { source, english } = await livePair();
    await correctSource(room, source, 'minor');
    expect(await reread(database, english.id)).toMatchObject({ staleWeight: null, state: 'published' });
    expect(await publicationsOf(database, english.id)).toMatchObject([{ status: 'live', isStale: false }]);
    expect(await openTasksOf(database, english.id)).toEqual([]);
    // The next revision of the English does not have to look at the blocks of a change that weighed nothing.
    expect(await blocksWaiting(english.id)).toEqual([]);
  });

  it('with an update marks them stale, keeps them live and gives their translators a time (LS21-9.6)', async () => {
    const { source, english } = await livePair();
    const approved = await correctSource(room, source, 'update');
    expect(await reread(database, english.id)).toMatchObject({
      state: 'published',
      staleWeight: 'update',
      version: english.version + 1,
    });
    expect(await publicationsOf(database, english.id)).toMatchObject([
      { status: 'live', isStale: true, hasNotice: false },
    ]);
    const [task] = await openTasksOf(database, english.id);
    expect(task).toMatchObject({ kind: 'updateTranslation', role: 'translator', language: 'en' });
    expect(task?.dueAt).toBeInstanceOf(Date);
    expect(await eventsOf(database, english.id, 1)).toMatchObject([
      { action: 'becameStale', details: { weight: 'update', sourceRevisionId: approved.approvedRevisionId } },
    ]);
  });

  it.each<[WrongSourcePolicy, object]>([
    ['keep', { status: 'live', isStale: true, hasNotice: false }],
    ['keepWithNotice', { status: 'live', isStale: true, hasNotice: true }],
    ['withdraw', { status: 'withdrawn', isStale: true }],
  ])(
    'that was wrong follows the policy of the portal at once: %s (LS21-9.6)',
    async (wrongSourcePolicy, becomes) => {
      const newsroom = await makeNewsroom(database, { rules: { wrongSourcePolicy } });
      const { source, english } = await livePair(newsroom);
      await correctSource(newsroom, source, 'wrong');
      expect(await reread(database, english.id)).toMatchObject({ staleWeight: 'wrong' });
      expect(await publicationsOf(database, english.id)).toMatchObject([becomes]);
    },
  );

  it('that was wrong stays so for a translation until it is mended, whatever comes after', async () => {
    const { source, english } = await livePair();
    const wrong = await correctSource(room, source, 'wrong');
    await correctSource(room, wrong, 'update', words());
    expect(await reread(database, english.id)).toMatchObject({ staleWeight: 'wrong' });
    expect(await openTasksOf(database, english.id)).toHaveLength(1);
  });

  it('does not let a text with a misleading source go live (LS21-9.6)', async () => {
    const source = await makeText(room, 'published');
    const english = await makeTranslation(room, 'approved', { source });
    await correctSource(room, source, 'wrong');
    const { version } = await reread(database, english.id);
    const publish = publishTranslation(await room.as('publisher'), {
      id: english.id,
      expectedVersion: version,
    });
    expect(await refusal(publish)).toMatchObject({ code: 'GUARD_FAILED', reasons: ['misleadingSource'] });
  });

  it('counts as an update for a translation that was begun after the change was forwarded (HP20-8.4a)', async () => {
    const source = await makeText(room, 'published');
    const writer = await room.as('contributor');
    const revised = await reviseTranslation(writer, ref(source));
    const saved = await saveTranslation(writer, { ...ref(revised), content: words() });
    const forwarded = await bringTo(room, saved, 'inApproval');
    const { articleId } = source;
    const english = await addTranslation(await room.as('translator'), { articleId, language: 'en' });
    await approveTranslation(await room.as('approver'), approval(forwarded));
    expect(await reread(database, english.id)).toMatchObject({ staleWeight: 'update' });
  });
});

describe('confirming', () => {
  it('says that a stale translation is still accurate: an event and no new revision', async () => {
    const { source, english } = await livePair();
    const approved = await correctSource(room, source, 'update');
    const stale = await reread(database, english.id);
    const row = await confirmTranslation(await room.as('translator'), { ...ref(stale), note: 'Vẫn đúng' });
    expect(row).toMatchObject({
      state: 'published',
      staleWeight: null,
      staleSince: null,
      currentRevisionId: english.currentRevisionId,
      sourceRevisionId: approved.approvedRevisionId,
    });
    expect(await publicationsOf(database, english.id)).toMatchObject([{ status: 'live', isStale: false }]);
    expect(await openTasksOf(database, english.id)).toEqual([]);
    expect(await eventsOf(database, english.id, 1)).toMatchObject([
      { action: 'confirm', note: 'Vẫn đúng', actorRole: 'translator', details: { blocks: ['b2', 'b4'] } },
    ]);
  });

  it('is refused when nothing is stale, to other roles, and to whoever saw an older version', async () => {
    const { source, english } = await livePair();
    const confirm = async (who: 'translator' | 'approver', row = english) =>
      refusal(confirmTranslation(await room.as(who), ref(row)));
    expect(await confirm('translator')).toMatchObject({ code: 'GUARD_FAILED', reasons: ['notStale'] });
    expect(await confirm('approver')).toMatchObject({ code: 'FORBIDDEN' });
    await correctSource(room, source, 'update');
    expect(await confirm('translator')).toMatchObject({ code: 'CONFLICT' });
  });

  it('lets the translator’s own later revision start clean', async () => {
    const { source, english } = await livePair();
    await correctSource(room, source, 'update');
    const stale = await reread(database, english.id);
    const confirmed = await confirmTranslation(await room.as('translator'), ref(stale));
    await reviseTranslation(await room.as('translator'), ref(confirmed));
    expect(await blocksWaiting(english.id)).toEqual([]);
  });
});
