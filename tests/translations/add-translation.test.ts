import { revisions, translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTranslation } from '@hai-dang/api/translations/add-translation';
import { body, paragraph } from '../document/bodies.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import { bringTo, eventsOf, makeSource, makeText, words } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const add = async (articleId: string, language = 'en', who = 'translator') =>
  addTranslation(await room.as(who), { articleId, language });

describe('beginning a translation', () => {
  it('starts from the approved source, block for block and without its words (HP20-8.4a)', async () => {
    const source = await makeText(room, 'approved');
    const row = await add(source.articleId);
    expect(row).toMatchObject({
      language: 'en',
      isSource: false,
      state: 'draft',
      title: '',
      slug: null,
      sourceRevisionId: source.approvedRevisionId,
    });
    const [revision] = await database.owner
      .select()
      .from(revisions)
      .where(eq(revisions.id, row.currentRevisionId));
    expect(revision?.body).toEqual(body(paragraph('b1', ''), paragraph('b2', ''), paragraph('b3', '')));
    expect(await eventsOf(database, row.id)).toMatchObject([
      { action: 'addTranslation', actorRole: 'translator', language: 'en', toState: 'draft' },
    ]);
  });

  it.each(['draft', 'submitted', 'editing', 'inApproval', 'returned', 'rejected'] as const)(
    'is refused while the source is %s (HP20-8.4a)',
    async (state) => {
      const { articleId } = await makeText(room, state);
      expect(await refusal(add(articleId))).toMatchObject({
        code: 'GUARD_FAILED',
        reasons: ['sourceNotApproved'],
        basis: ['HP20-8.4a'],
      });
    },
  );

  it('may start from any language: Vietnamese then passes the same gate (HP18-18.4)', async () => {
    const content = words({ title: 'Investing in Hai Phong' });
    const draft = await makeSource(room, { by: 'editor', sourceLanguage: 'en', content });
    expect(await refusal(add(draft.articleId, 'vi'))).toMatchObject({ reasons: ['sourceNotApproved'] });
    const approved = await bringTo(room, draft, 'approved');
    await expect(add(approved.articleId, 'vi')).resolves.toMatchObject({ language: 'vi', isSource: false });
  });

  it('is for translators of the language, and editors', async () => {
    const { articleId } = await makeText(room, 'approved');
    const japanese = await makeMember(database, room.portal.id, 'translator', { languages: ['ja'] });
    expect(await refusal(add(articleId, 'en', japanese.id))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(add(articleId, 'en', 'approver'))).toMatchObject({ code: 'FORBIDDEN' });
    await expect(add(articleId, 'ja', japanese.id)).resolves.toMatchObject({ language: 'ja' });
    await expect(add(articleId, 'en', 'editor')).resolves.toMatchObject({ language: 'en' });
  });

  it('is refused for a language that the portal does not speak, or the article has', async () => {
    const { articleId } = await makeText(room, 'approved');
    expect(await refusal(add(articleId, 'fr'))).toMatchObject({ fields: ['language: languageNotOfPortal'] });
    expect(await refusal(add(articleId, 'vi'))).toMatchObject({ fields: ['language: translationExists'] });
  });

  it('happens once when two translators begin at the same time', async () => {
    const { articleId } = await makeText(room, 'approved');
    const results = await Promise.allSettled([add(articleId), add(articleId, 'en', 'editor')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const english = and(eq(translations.articleId, articleId), eq(translations.language, 'en'));
    expect(await database.owner.$count(translations, english)).toBe(1);
  });
});
