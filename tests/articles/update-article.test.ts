import { events } from '@hai-dang/schema/tables';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '@hai-dang/api/articles/create-article';
import { updateArticle } from '@hai-dang/api/articles/update-article';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom, type Staff } from '../support/newsroom.ts';
import { refusal } from '../support/refusals.ts';
import { eventsOf, makeSource, makeText, makeTranslation, publicationsOf, words } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const update = async (id: string, facts: object, who: Staff = 'contributor', expectedVersion = 1) =>
  updateArticle(await room.as(who), { id, expectedVersion, ...facts });
const create = async (over: object, who: Staff = 'contributor') =>
  createArticle(await room.as(who), {
    portal: room.portal.key,
    section: room.section.key,
    kind: 'news',
    informationKind: 'official',
    provenance: 'own',
    ...over,
  });

describe('beginning an article', () => {
  it('makes its source a draft, with an event', async () => {
    const source = await makeSource(room, { tags: [' cảng ', 'cảng', ''] });
    expect(source).toMatchObject({ state: 'draft', version: 1, language: 'vi', isSource: true });
    expect(await eventsOf(database, source.id)).toMatchObject([
      { action: 'create', subject: 'Article', toState: 'draft', actorRole: 'contributor' },
    ]);
  });

  it.each<[what: object, field: string]>([
    [{ portal: 'no-such-portal' }, 'portal: unknown'],
    [{ section: 'no-such-section' }, 'section: unknown'],
    [{ sourceLanguage: 'fr' }, 'sourceLanguage: languageNotOfPortal'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl: invalidUrl'],
    [{ author: 'Đ'.repeat(201) }, 'author: tooLong'],
    [{ tags: ['x'.repeat(61)] }, 'tags[0]: tooLong'],
    [{ content: words({ title: 'x'.repeat(301) }) }, 'title: tooLong'],
  ])('refuses %j with its field', async (over, field) => {
    expect(await refusal(create(over))).toMatchObject({ code: 'BAD_USER_INPUT', fields: [field] });
  });

  it('is for those who write', async () => {
    for (const who of ['translator', 'approver', 'publisher', 'administrator', 'auditor'] as const)
      expect(await refusal(create({}, who)), who).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('happens once per key of another system', async () => {
    await create({ externalKey: 'udhr-1' });
    expect(await refusal(create({ externalKey: 'udhr-1' }))).toMatchObject({
      fields: ['externalKey: taken'],
    });
  });
});

describe('changing facts', () => {
  it('writes down what was changed', async () => {
    const { articleId } = await makeSource(room);
    const article = await update(articleId, { author: ' Lê  Hoa ', provenance: 'own', tags: ['cảng'] });
    expect(article).toMatchObject({ version: 2, author: 'Lê  Hoa', tags: ['cảng'] });
    const [event] = await database.owner
      .select()
      .from(events)
      .where(eq(events.articleId, articleId))
      .orderBy(desc(events.sequence))
      .limit(1);
    expect(event).toMatchObject({ action: 'update', subject: 'Article', actorRole: 'contributor' });
    expect(event?.details).toEqual({ changed: { author: 'Lê  Hoa', tags: ['cảng'] } });
  });

  it('is nothing when nothing changed', async () => {
    const { articleId } = await makeSource(room);
    await expect(update(articleId, { kind: 'news' })).resolves.toMatchObject({ version: 1 });
  });

  it.each(['inApproval', 'approved', 'scheduled'] as const)(
    'is refused while a language is %s (LS21-14.2b)',
    async (state) => {
      const { articleId } = await makeText(room, state);
      expect(await refusal(update(articleId, { author: 'Khác' }))).toMatchObject({
        code: 'GUARD_FAILED',
        reasons: ['factsUnderApproval'],
        basis: ['LS21-14.2b'],
      });
    },
  );

  it('is refused while a translation is under approval', async () => {
    const source = await makeText(room, 'published');
    await makeTranslation(room, 'inApproval', { source });
    expect(await refusal(update(source.articleId, { author: 'Khác' }))).toMatchObject({
      details: { reasons: [{ values: { languages: 'en' } }] },
    });
  });

  it('leaves what is live as it was published', async () => {
    const live = await makeText(room, 'published');
    await update(live.articleId, { author: 'Khác' });
    expect(await publicationsOf(database, live.id)).toMatchObject([{ author: null }]);
  });

  it('is refused to other roles, for others’ work, and on a stale version', async () => {
    const { articleId } = await makeSource(room);
    for (const who of ['collaborator', 'translator', 'approver', 'auditor'] as const)
      expect(await refusal(update(articleId, { author: 'Khác' }, who)), who).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(await refusal(update(articleId, { author: 'Khác' }, 'editor', 7))).toMatchObject({
      code: 'CONFLICT',
      details: { expectedVersion: 7, actualVersion: 1 },
    });
  });
});
