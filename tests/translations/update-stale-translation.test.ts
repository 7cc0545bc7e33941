import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { body, paragraph } from '../document/bodies.ts';
import { startApi, type Execute } from '../support/api.ts';
import { corrected, correctSource } from '../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import {
  bringTo,
  makeText,
  review,
  makeTranslation,
  openTasksOf,
  publicationsOf,
  ref,
  reread,
} from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

/** A live translation whose source was corrected with an update: `b2` changed, `b4` is new. */
async function stalePair() {
  const source = await makeText(room, 'published');
  const english = await makeTranslation(room, 'published', { source });
  const approved = await correctSource(room, source, 'update');
  return { source: approved, english: await reread(database, english.id) };
}

const english = (title: string, b2: string, ...more: ReturnType<typeof paragraph>[]) => ({
  title,
  summary: 'This morning the city received its first guests.',
  body: body(
    paragraph('b1', 'Đoàn đến bằng đường biển.'),
    paragraph('b2', b2),
    paragraph('b3', 'Hai bên trao đổi về hợp tác.'),
    ...more,
  ),
});

const submit = async (row: TranslationRow) =>
  submitTranslation(await room.as('translator'), { ...ref(row), secrecyDeclaration: true });

async function staleBlocks(id: string) {
  const query = `query ($id: ID!) { translation(id: $id) { isStale staleBlocks { id segments { operation text } } } }`;
  const { data } = await execute<{
    translation: { isStale: boolean; staleBlocks: { id: string; segments: object[] }[] };
  }>(query, { id }, { as: room.staff.translator });
  return data!.translation;
}

describe('updating a stale translation', () => {
  it('opens on the blocks of the source that changed, with what changed in them', async () => {
    const pair = await stalePair();
    const { isStale, staleBlocks: blocks } = await staleBlocks(pair.english.id);
    expect(isStale).toBe(true);
    expect(blocks.map(({ id }) => id)).toEqual(['b2', 'b4']);
    expect(blocks[0]?.segments).toContainEqual({ operation: 'DELETE', text: 'Lãnh đạo' });
    expect(blocks[0]?.segments).toContainEqual({ operation: 'INSERT', text: 'Chủ tịch' });
  });

  it('is handed in only when every changed block was touched or confirmed (LS21-9.6)', async () => {
    const pair = await stalePair();
    const translator = await room.as('translator');
    const revised = await reviseTranslation(translator, ref(pair.english));
    expect(await refusal(submit(revised))).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: ['sourceBlocksChanged'],
      basis: ['LS21-9.6'],
      details: { reasons: [{ values: { count: 2, blocks: 'b2 b4' } }] },
    });

    const touched = { ...ref(revised), content: english(revised.title, 'The chairman received the guests.') };
    const halfway = await saveTranslation(translator, touched);
    expect((await staleBlocks(halfway.id)).staleBlocks.map(({ id }) => id)).toEqual(['b4']);

    const content = { ...touched.content, slug: halfway.slug };
    const confirmed = { ...ref(halfway), content, confirmedBlocks: ['b4', 'no-such-block'] };
    const ready = await saveTranslation(translator, confirmed);
    expect((await staleBlocks(ready.id)).staleBlocks).toEqual([]);
    await expect(submit(ready)).resolves.toMatchObject({
      state: 'submitted',
      sourceRevisionId: pair.source.approvedRevisionId,
    });
  });

  it('passes the second gate and is no longer stale once it is live (HP20-8.4a)', async () => {
    const pair = await stalePair();
    const translator = await room.as('translator');
    const revised = await reviseTranslation(translator, ref(pair.english));
    const content = english(
      revised.title,
      'The chairman received the guests.',
      paragraph('b4', 'They left.'),
    );
    const saved = await saveTranslation(translator, { ...ref(revised), content });
    const approved = await bringTo(room, saved, 'approved');

    expect(approved).toMatchObject({ staleWeight: null, staleSince: null });
    // Readers still see the old words: that text stays marked.
    expect(await publicationsOf(database, approved.id)).toMatchObject([{ status: 'live', isStale: true }]);
    expect(await openTasksOf(database, approved.id)).toMatchObject([{ kind: 'publish' }]);

    await publishTranslation(await room.as('publisher'), ref(approved));
    expect(await publicationsOf(database, approved.id)).toMatchObject([
      { status: 'superseded' },
      { status: 'live', isStale: false },
    ]);
  });

  it('stays stale when the source moves on once more during its review', async () => {
    const pair = await stalePair();
    const translator = await room.as('translator');
    const revised = await reviseTranslation(translator, ref(pair.english));
    const content = english(
      revised.title,
      'The chairman received the guests.',
      paragraph('b4', 'They left.'),
    );
    const saved = await saveTranslation(translator, { ...ref(revised), content });
    const submitted = await submit(saved);
    const newer = { ...corrected(pair.source.title), summary: 'Tóm tắt khác.' };
    await correctSource(room, pair.source, 'update', newer);

    const approved = await review(room, await reread(database, submitted.id));
    expect(approved).toMatchObject({ state: 'approved', staleWeight: 'update' });
    const kinds = (await openTasksOf(database, approved.id)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['publish', 'updateTranslation']);
  });
});

describe('a translation that became stale while it was withdrawn', () => {
  it('comes back as stale as it is', async () => {
    const source = await makeText(room, 'published');
    const live = await makeTranslation(room, 'published', { source });
    const reason = 'Kiểm tra lại';
    await withdrawPublication(await room.as('approver'), { ...ref(live), reason });
    await publishTranslation(await room.as('publisher'), ref(await correctSource(room, source, 'update')));
    const stale = await reread(database, live.id);
    await restorePublication(await room.as('approver'), { ...ref(stale), reason });
    expect(await publicationsOf(database, live.id)).toMatchObject([{ status: 'live', isStale: true }]);
  });
});
