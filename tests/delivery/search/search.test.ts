import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publications } from '@hai-dang/schema/tables';
import { indexTranslation } from '@hai-dang/api/delivery/search/index-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { eq, sql } from 'drizzle-orm';
import { body, paragraph } from '../../document/bodies.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { bringTo, makeText, makeTranslation, ref, reread, words } from '../../support/texts.ts';
import { correctSource } from '../../support/correct-source.ts';
import { follow, indexAll, type Searcher, startSearching } from './searching.ts';

let database: TestDatabase;
let find: Searcher['find'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ find } = await startSearching(database));
});
afterAll(() => database.close());

const text = (title: string, said = 'Không có gì đặc biệt.') => ({
  content: words({ title, summary: 'Tóm tắt.', body: body(paragraph('b1', said)) }),
});

/** A live text as rows, without the way there. */
const live = (room: Newsroom, rest: Partial<typeof publications.$inferInsert> = {}) =>
  makePublication(database, {
    portalId: room.portal.id,
    userId: room.staff.contributor,
    sectionId: room.section.id,
    ...rest,
  });

describe('a search', () => {
  it('finds what went live, by its title and its body, with marks and without', async () => {
    const room = await makeNewsroom(database);
    await makeText(room, 'published', text('Khánh thành cầu Bính', 'Phà Kiền Bái ngừng hoạt động.'));
    await follow(database);
    for (const query of ['cầu Bính', 'cau binh', 'CAU BINH', 'phà Kiền Bái', 'kien bai', 'bính khánh'])
      expect((await find(room.portal.key, query)).titles).toEqual(['Khánh thành cầu Bính']);
    expect((await find(room.portal.key, 'cầu Rào')).titles).toEqual([]);
    expect((await find(room.portal.key, 'cầu Bính', 'ko')).titles).toEqual([]);
    expect((await find('no-such-portal', 'cầu Bính')).titles).toEqual([]);
  });

  it('never finds what is not live yet', async () => {
    const room = await makeNewsroom(database);
    for (const state of ['draft', 'submitted', 'approved', 'scheduled', 'rejected'] as const)
      await makeText(room, state, text('Bến Nghiêng'));
    await follow(database);
    await indexAll(database);
    expect((await find(room.portal.key, 'Bến Nghiêng')).totalCount).toBe(0);
  });

  it('loses what was withdrawn at once, before any job ran, and finds it again when it is restored', async () => {
    const room = await makeNewsroom(database);
    const row = await makeText(room, 'published', text('Tượng đài Lê Chân'));
    await follow(database);
    expect((await find(room.portal.key, 'tượng đài')).titles).toHaveLength(1);
    await withdrawPublication(await room.as('approver'), { ...ref(row), reason: 'Sai' });
    expect((await find(room.portal.key, 'tượng đài')).titles).toEqual([]);
    await follow(database);
    const left = sql`select 1 from search_entries where article_id = ${row.articleId}`;
    expect(await database.owner.execute(left)).toHaveLength(0);
    await restorePublication(await room.as('approver'), {
      ...ref(await reread(database, row.id)),
      reason: 'Đã sửa',
    });
    await follow(database);
    expect((await find(room.portal.key, 'tượng đài')).titles).toEqual(['Tượng đài Lê Chân']);
  });

  it('follows a correction, and finds nothing by what was corrected', async () => {
    const room = await makeNewsroom(database);
    const row = await makeText(room, 'published', text('Đình Hàng Kênh'));
    await follow(database);
    await correctSource(room, row, 'update');
    await follow(database);
    const corrected = await find(room.portal.key, 'Đình Hàng Kênh');
    expect(corrected.titles.length).toBeLessThanOrEqual(1);
    const entries = sql`select 1 from search_entries where article_id = ${row.articleId}`;
    expect(await database.owner.execute(entries)).toHaveLength(1);
  });

  it('does no more when a change is followed twice', async () => {
    const room = await makeNewsroom(database);
    const { translationId } = await live(room, { title: 'Chợ Sắt' });
    await indexAll(database);
    expect(await indexTranslation({ db: database.editorial }, translationId)).toBe(true);
    expect((await find(room.portal.key, 'chợ sắt')).totalCount).toBe(1);
  });

  it('ranks titles over bodies, words side by side over scattered ones, and marks as they were typed', async () => {
    const room = await makeNewsroom(database);
    const at = (year: number) => ({ publishedAt: new Date(Date.UTC(year, 0, 1)) });
    await live(room, { ...at(2022), title: 'Cầu thủ rào sân', bodyText: 'Bài dài.' });
    await live(room, { ...at(2021), title: 'Bài viết khác', bodyText: 'Người dân đi qua cầu Rào mỗi sáng.' });
    await live(room, { ...at(2020), title: 'Thông xe cầu Rào', bodyText: 'Sáng nay.' });
    await live(room, { ...at(2023), title: 'Cậu bé rao báo', bodyText: 'Chuyện xưa.' });
    await indexAll(database);
    expect((await find(room.portal.key, 'cầu Rào')).titles).toEqual([
      'Thông xe cầu Rào',
      'Bài viết khác',
      'Cầu thủ rào sân',
      'Cậu bé rao báo',
    ]);
  });

  it('puts the newer of two equal texts first, and those of an archived section last', async () => {
    const room = await makeNewsroom(database);
    const archived = await makeSection(database, room.portal.id, { archivedAt: new Date() });
    const at = (year: number) => ({ publishedAt: new Date(Date.UTC(year, 0, 1)) });
    await live(room, { ...at(2023), title: 'Biển báo cũ' });
    await live(room, { ...at(2024), title: 'Biển báo mới' });
    await live(room, { ...at(2025), title: 'Biển báo lưu trữ', sectionId: archived.id });
    await indexAll(database);
    expect((await find(room.portal.key, 'biển báo')).titles).toEqual([
      'Biển báo mới',
      'Biển báo cũ',
      'Biển báo lưu trữ',
    ]);
  });

  it('is narrowed to a section with its branches, a kind and a year, and stays in its portal unless none is named', async () => {
    const room = await makeNewsroom(database);
    const other = await makeNewsroom(database);
    const branch = await makeSection(database, room.portal.id, { parentId: room.section.id });
    // The first minutes of 2025 in Vietnam, and still 2024 in UTC.
    const newYear = new Date('2024-12-31T17:30:00Z');
    await live(room, { title: 'Hải đăng Long Châu', sectionId: branch.id, publishedAt: newYear });
    await live(room, { title: 'Hải đăng Hòn Dấu', kind: 'notice', publishedAt: new Date('2023-05-05') });
    await live(other, { title: 'Hải đăng Kê Gà' });
    await indexAll(database);
    const titles = async (rest: string, portal: string | null = room.portal.key) =>
      (await find(portal, 'hải đăng', 'vi', rest)).titles.toSorted();
    expect(await titles(`, section: "${room.section.key}"`)).toEqual([
      'Hải đăng Hòn Dấu',
      'Hải đăng Long Châu',
    ]);
    expect(await titles(`, section: "${branch.key}"`)).toEqual(['Hải đăng Long Châu']);
    expect(await titles(', section: "nowhere"')).toEqual([]);
    expect(await titles(', kind: NOTICE')).toEqual(['Hải đăng Hòn Dấu']);
    expect(await titles(', year: 2025')).toEqual(['Hải đăng Long Châu']);
    expect(await titles(', year: 2024')).toEqual([]);
    expect(await titles('', null)).toEqual(['Hải đăng Hòn Dấu', 'Hải đăng Kê Gà', 'Hải đăng Long Châu']);
  });

  it('pages without repeating or skipping a hit while others are published', async () => {
    const room = await makeNewsroom(database);
    for (let each = 0; each < 25; each += 1) await live(room, { title: `Tin thủy triều ${each}` });
    await indexAll(database);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const rest: string = `, first: 10${after === null ? '' : `, after: "${after}"`}`;
      const page = await find(room.portal.key, 'thủy triều', 'vi', rest);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.titles);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      await live(room, { title: 'Tin thủy triều xen vào', publishedAt: new Date() });
      await indexAll(database);
    } while (after !== null);
    const own = seen.filter((title) => !title.endsWith('xen vào'));
    expect(own).toHaveLength(25);
    expect(new Set(own).size).toBe(25);
  });

  it('ranks the latest 150 to 200 matches and says that there are more', async () => {
    const room = await makeNewsroom(database);
    for (let each = 0; each < 205; each += 1) await live(room, { title: `Bản tin giá gạo ${each}` });
    await indexAll(database);
    const all = await find(room.portal.key, 'giá gạo');
    expect(all.isTotalCut).toBe(true);
    expect(all.totalCount).toBeGreaterThanOrEqual(150);
    expect(all.totalCount).toBeLessThanOrEqual(200);
    const one = await find(room.portal.key, 'giá gạo 204');
    expect(one).toMatchObject({ totalCount: 1, isTotalCut: false });
  }, 60_000);
});

describe('a search across languages', () => {
  it('finds an article by another language, and returns it in the one asked for', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published', text('Vườn quốc gia Cát Bà có voọc'));
    const english = await makeTranslation(room, 'published', { source });
    await follow(database);
    const found = await find(room.portal.key, 'voọc', 'en');
    expect(found).toMatchObject({ titles: [english.title], languages: ['en'], matched: ['vi'] });
    expect((await find(room.portal.key, 'voọc', 'ja')).titles).toEqual([]);
    const fallback = await find(room.portal.key, 'voọc', 'ja', ', fallback: ["en", "vi"]');
    expect(fallback).toMatchObject({ languages: ['en'], matched: ['vi'] });
  });

  it('names each article once, however many of its languages match', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published', text('Niigata và Kitakyushu'));
    const draft = await makeTranslation(room, 'draft', { source });
    const content = words({ title: 'Niigata and Kitakyushu' });
    const saved = await saveTranslation(await room.as('translator'), { ...ref(draft), content });
    await bringTo(room, saved, 'published');
    await follow(database);
    const found = await find(room.portal.key, 'niigata', 'en', ', fallback: ["vi"]');
    expect(found).toMatchObject({ titles: ['Niigata and Kitakyushu'], matched: ['en'], totalCount: 1 });
  });

  it('does not find a language that was withdrawn by way of another one', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published', text('Làng gốm Dưỡng Động'));
    const english = await makeTranslation(room, 'published', { source });
    await follow(database);
    expect((await find(room.portal.key, 'làng gốm', 'en')).titles).toHaveLength(1);
    await withdrawPublication(await room.as('approver'), { ...ref(english), reason: 'Sai' });
    expect((await find(room.portal.key, 'làng gốm', 'en')).titles).toEqual([]);
  });
});

describe('what the public role can see of the search', () => {
  it('is what its functions answer, and no row', async () => {
    const room = await makeNewsroom(database);
    const { id } = await live(room, { title: 'Không ai thấy' });
    await indexAll(database);
    await expect(database.public.execute(sql`select * from search_entries`)).rejects.toThrow();
    await expect(
      database.public.execute(sql`select * from search_window('a'::tsquery, false, 10)`),
    ).rejects.toThrow();
    await database.owner.update(publications).set({ status: 'withdrawn' }).where(eq(publications.id, id));
    const titles = sql`select * from search_titles('thấy'::tsquery, 10)`;
    expect(await database.public.execute(titles)).toHaveLength(0);
  });
});
