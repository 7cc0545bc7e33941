import { sections } from '@hai-dang/schema/tables';
import { updateSection } from '@hai-dang/api/portals/update-section';
import type { publications } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { startServer } from '../../support/server.ts';
import { indexAll, type Searcher, startSearching } from './searching.ts';

let database: TestDatabase;
let find: Searcher['find'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ find } = await startSearching(database));
});
afterAll(() => database.close());

const day = (year: number) => ({ publishedAt: new Date(Date.UTC(year, 0, 1)) });

/** A live text as rows, without the way there. */
const live = (room: Newsroom, rest: Partial<typeof publications.$inferInsert>) =>
  makePublication(database, {
    portalId: room.portal.id,
    userId: room.staff.contributor,
    sectionId: room.section.id,
    ...rest,
  });

describe('the weight of a section in a search', () => {
  it('lifts its articles by as much as four years of freshness, and lowers them by as much', async () => {
    const room = await makeNewsroom(database);
    const higher = await makeSection(database, room.portal.id, { searchWeight: 'higher' });
    const lower = await makeSection(database, room.portal.id, { searchWeight: 'lower' });
    await live(room, { ...day(2022), title: 'Cấp thẻ căn cước năm 2022' });
    await live(room, { ...day(2018), title: 'Cấp thẻ căn cước 2018, cao', sectionId: higher.id });
    await live(room, { ...day(2019), title: 'Cấp thẻ căn cước 2019, cao', sectionId: higher.id });
    await live(room, { ...day(2025), title: 'Cấp thẻ căn cước 2025, thấp', sectionId: lower.id });
    await indexAll(database);
    expect((await find(room.portal.key, 'căn cước')).titles).toEqual([
      'Cấp thẻ căn cước 2019, cao',
      'Cấp thẻ căn cước năm 2022',
      'Cấp thẻ căn cước 2018, cao',
      'Cấp thẻ căn cước 2025, thấp',
    ]);
  });

  it('never lifts a loose match over one to the letter, and is no matter of the sections under it', async () => {
    const room = await makeNewsroom(database);
    const higher = await makeSection(database, room.portal.id, { searchWeight: 'higher' });
    const under = await makeSection(database, room.portal.id, { parentId: higher.id });
    await live(room, { ...day(2025), title: 'Cậu Bình về quê', sectionId: higher.id });
    await live(room, { ...day(2010), title: 'Cầu Bính cũ' });
    await live(room, { ...day(2009), title: 'Cầu Bính xưa', sectionId: under.id });
    await indexAll(database);
    expect((await find(room.portal.key, 'cầu Bính')).titles).toEqual([
      'Cầu Bính cũ',
      'Cầu Bính xưa',
      'Cậu Bình về quê',
    ]);
  });

  it('leaves a cursor where it was when another section is weighed anew', async () => {
    const room = await makeNewsroom(database);
    const other = await makeSection(database, room.portal.id);
    for (const year of [2024, 2022, 2020]) await live(room, { ...day(year), title: `Đèn biển ${year}` });
    await live(room, { ...day(2023), title: 'Đèn biển mục khác', sectionId: other.id });
    await indexAll(database);
    const first = await find(room.portal.key, 'đèn biển', 'vi', ', first: 2');
    expect(first.titles).toEqual(['Đèn biển 2024', 'Đèn biển mục khác']);
    const { id, version } = other;
    await updateSection(await room.as('administrator'), {
      id,
      expectedVersion: version,
      searchWeight: 'higher',
    });
    const rest = await find(room.portal.key, 'đèn biển', 'vi', `, first: 2, after: "${first.cursors[1]}"`);
    expect(rest.titles).toEqual(['Đèn biển 2022', 'Đèn biển 2020']);
  });

  it('is followed by answers in the memory of every process', async () => {
    const room = await makeNewsroom(database);
    const other = await makeSection(database, room.portal.id);
    await live(room, { ...day(2024), title: 'Phà Gót mới' });
    await live(room, { ...day(2022), title: 'Phà Gót, hướng dẫn', sectionId: other.id });
    await indexAll(database);
    const servers = [
      await startServer(database, {}, ['public']),
      await startServer(database, {}, ['public']),
    ];
    const query = `{ search(portal: "${room.portal.key}", language: "vi", query: "phà Gót") { nodes { article { title } } } }`;
    const titles = async (url: string) => {
      const answer = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`);
      const { data } = (await answer.json()) as {
        data: { search: { nodes: { article: { title: string } }[] } };
      };
      return data.search.nodes.map(({ article }) => article.title);
    };
    try {
      for (const { url } of servers)
        for (let time = 0; time < 3; time += 1)
          expect(await titles(url)).toEqual(['Phà Gót mới', 'Phà Gót, hướng dẫn']);
      const input = { id: other.id, expectedVersion: other.version, searchWeight: 'higher' as const };
      await updateSection(await room.as('administrator'), input);
      for (const { url } of servers)
        await expect
          .poll(() => titles(url), { timeout: 2000 })
          .toEqual(['Phà Gót, hướng dẫn', 'Phà Gót mới']);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
    const [row] = await database.editorial.select().from(sections).where(eq(sections.id, other.id));
    expect(row).toMatchObject({ searchWeight: 'higher', version: other.version + 1 });
  });
});
