import { portalLanguages, tasks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Execute } from '../support/api.ts';
import { correctSource } from '../support/correct-source.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom, type Staff } from '../support/newsroom.ts';
import { makeSource, makeText, makeTranslation, words } from '../support/texts.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
});
afterAll(() => database.close());

const query = `query ($filter: ArticleFilter, $sort: ArticleSort, $page: PageInput) {
  articles(filter: $filter, sort: $sort, page: $page) { total items { id title missingLanguages } }
}`;
interface Listed {
  articles: { total: number; items: { id: string; title: string; missingLanguages: string[] }[] };
}

/** Ids of the articles that somebody finds. */
async function find(newsroom: Newsroom, filter: object, who: Staff = 'editor', more: object = {}) {
  const variables = { filter: { portal: newsroom.portal.key, ...filter }, ...more };
  const { data, errors } = await execute<Listed>(query, variables, { as: newsroom.staff[who] });
  expect(errors).toEqual([]);
  return data!.articles;
}
const ids = async (...args: Parameters<typeof find>) => (await find(...args)).items.map(({ id }) => id);
const titled = (title: string) => ({ content: words({ title }) });

describe('the list of articles', () => {
  it('is narrowed by state', async () => {
    const newsroom = await makeNewsroom(database);
    const draft = await makeText(newsroom, 'draft');
    const submitted = await makeText(newsroom, 'submitted');
    expect(await ids(newsroom, { state: ['SUBMITTED'] })).toEqual([submitted.articleId]);
    expect(await ids(newsroom, { state: ['SUBMITTED', 'DRAFT'] })).toEqual([
      submitted.articleId,
      draft.articleId,
    ]);
    expect(await ids(newsroom, { state: ['SUBMITTED'], language: 'en' })).toEqual([]);
  });

  it('finds what is stale, in the language that is asked for (LS21-9.6)', async () => {
    const newsroom = await makeNewsroom(database);
    const source = await makeText(newsroom, 'published');
    await makeTranslation(newsroom, 'published', { source });
    await makeText(newsroom, 'published');
    await correctSource(newsroom, source, 'update');
    expect(await ids(newsroom, { stale: true })).toEqual([source.articleId]);
    expect(await ids(newsroom, { stale: true, language: 'en' })).toEqual([source.articleId]);
    expect(await ids(newsroom, { stale: true, language: 'ja' })).toEqual([]);
  });

  it('finds what is overdue', async () => {
    const newsroom = await makeNewsroom(database);
    const late = await makeText(newsroom, 'submitted');
    await makeText(newsroom, 'submitted');
    await database.owner
      .update(tasks)
      .set({ dueAt: new Date(0) })
      .where(eq(tasks.translationId, late.id));
    expect(await ids(newsroom, { overdue: true })).toEqual([late.articleId]);
  });

  it('finds what a language is missing from, when the portal speaks it', async () => {
    const newsroom = await makeNewsroom(database);
    const source = await makeText(newsroom, 'approved');
    await makeTranslation(newsroom, 'draft', { source });
    const other = await makeText(newsroom, 'approved');
    expect(await ids(newsroom, { missingLanguage: 'en' })).toEqual([other.articleId]);
    const both = await find(newsroom, { missingLanguage: 'ja' });
    expect(both.items.map(({ missingLanguages }) => missingLanguages).toSorted()).toEqual([
      ['en', 'ja'],
      ['ja'],
    ]);
    await database.owner
      .update(portalLanguages)
      .set({ isEnabled: false })
      .where(eq(portalLanguages.portalId, newsroom.portal.id));
    expect(await ids(newsroom, { missingLanguage: 'ja' })).toEqual([]);
  });

  it.each(['hai phong', 'HẢI PHÒNG', 'phong', 'Đón', 'don doan'])('finds titles by "%s"', async (text) => {
    const newsroom = await makeNewsroom(database);
    const found = await makeSource(newsroom, titled('Hải Phòng đón đoàn khách'));
    await makeSource(newsroom, titled('Lạng Sơn mở cửa khẩu'));
    expect(await ids(newsroom, { text })).toEqual([found.articleId]);
  });

  it('takes typed marks at their word, and wildcards for what they are', async () => {
    const newsroom = await makeNewsroom(database);
    const percent = await makeSource(newsroom, titled('Tăng 50% so với năm ngoái'));
    await makeSource(newsroom, titled('Tăng 500 tỷ đồng'));
    expect(await ids(newsroom, { text: '50%' })).toEqual([percent.articleId]);
    expect(await ids(newsroom, { text: 'tàng' })).toEqual([]);
  });

  it('finds words that are joined while the last one is being typed, and quoted ones side by side', async () => {
    const newsroom = await makeNewsroom(database);
    const joined = await makeSource(newsroom, titled('Tiêm vắc-xin COVID-19 mũi nhắc lại'));
    const other = await makeSource(newsroom, titled('Nhắc lại lịch tiêm mũi ba'));
    for (const text of ['covid-19', 'covid-1', 'COVID19', 'tiêm vắc-x'])
      expect(await ids(newsroom, { text })).toEqual([joined.articleId]);
    expect(await ids(newsroom, { text: 'mũi lại nh' })).toHaveLength(2);
    expect(await ids(newsroom, { text: '"mũi nhắc lại"' })).toEqual([joined.articleId]);
    expect(await ids(newsroom, { text: '"lịch tiêm" mũ' })).toEqual([other.articleId]);
  });

  it('takes a section with its branches', async () => {
    const newsroom = await makeNewsroom(database);
    const branch = await makeSection(database, newsroom.portal.id, { parentId: newsroom.section.id });
    const other = await makeSection(database, newsroom.portal.id);
    const inRoot = await makeSource(newsroom);
    const inBranch = await makeSource(newsroom, { section: branch.key });
    await makeSource(newsroom, { section: other.key });
    const both = [inBranch.articleId, inRoot.articleId];
    expect(await ids(newsroom, { section: newsroom.section.key })).toEqual(both);
    expect(await ids(newsroom, { section: branch.key })).toEqual([inBranch.articleId]);
  });

  it('finds what somebody took up, and what is live', async () => {
    const newsroom = await makeNewsroom(database);
    const editing = await makeText(newsroom, 'editing');
    const live = await makeText(newsroom, 'published');
    expect(await ids(newsroom, { assignedToMe: true, state: ['EDITING'] })).toEqual([editing.articleId]);
    expect(await ids(newsroom, { live: true })).toEqual([live.articleId]);
    expect(await ids(newsroom, { live: true, language: 'en' })).toEqual([]);
    expect(await ids(newsroom, { live: false })).toEqual([editing.articleId]);
  });

  it('comes in pages with the number of all, and orders titles as Vietnamese does', async () => {
    const newsroom = await makeNewsroom(database);
    for (const title of ['Đà Nẵng', 'Da cam', 'Ăn', 'An', 'Ấn']) await makeSource(newsroom, titled(title));
    const sort = { field: 'TITLE', order: 'ASC' };
    const page = (number: number) => find(newsroom, {}, 'editor', { sort, page: { number, size: 2 } });
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
    const all = ['An', 'Ăn', 'Ấn', 'Da cam', 'Đà Nẵng'];
    expect(pages.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(all);
  });
});

describe('who sees which articles', () => {
  it('shows collaborators their own work only (HP20-5.3)', async () => {
    const newsroom = await makeNewsroom(database);
    const own = await makeSource(newsroom, { by: 'collaborator' });
    const other = await makeSource(newsroom);
    expect(await ids(newsroom, {}, 'collaborator')).toEqual([own.articleId]);
    expect(await ids(newsroom, {}, 'auditor')).toEqual([other.articleId, own.articleId]);
    const one = `query ($id: ID!) { article(id: $id) { id } }`;
    const as = newsroom.staff.collaborator;
    expect(await execute(one, { id: other.articleId }, { as })).toMatchObject({ data: { article: null } });
  });

  it('shows nothing of another portal', async () => {
    const newsroom = await makeNewsroom(database);
    await makeSource(newsroom);
    const { data } = await execute<Listed>(
      query,
      {},
      { as: (await makeNewsroom(database)).staff.administrator },
    );
    expect(data).toEqual({ articles: { total: 0, items: [] } });
  });
});
