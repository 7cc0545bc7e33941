import { sessions } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findActor } from '@hai-dang/api/people/find-actor';
import { sha256 } from '@hai-dang/api/people/session-token';
import { contextOf } from '@hai-dang/api/shared/context';
import { startApi, type Execute } from '../support/api.ts';
import { countStatements } from '../support/count-statements.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../support/newsroom.ts';
import { bringTo, makeSource, makeTranslation } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;
const token = 'mã phiên';

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  room = await makeNewsroom(database);
  const other = await makeSection(database, room.portal.id);
  for (let index = 0; index < 60; index++) {
    const source = await makeSource(room, { section: index % 2 ? room.section.key : other.key });
    if (index % 20 > 0) continue;
    const published = await bringTo(room, source, 'published');
    await makeTranslation(room, index === 0 ? 'published' : 'draft', { source: published });
  }
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await database.owner
    .insert(sessions)
    .values({ id: uuid(), userId: room.staff.editor, tokenHash: sha256(token), lastSeenAt: now, expiresAt });
});
afterAll(() => database.close());

const matrix = `query ($page: PageInput) {
  articles(page: $page) {
    total
    items {
      id title updatedAt
      portal { key }
      section { name }
      translations { language state isStale isLive }
      missingLanguages
    }
  }
}`;
interface Matrix {
  articles: { total: number; items: { translations: { isLive: boolean }[] }[] };
}

it.each([1, 2])(
  'reads page %i of fifty articles with their language matrix in five statements',
  async (number) => {
    const { result, statements } = await countStatements(database, async (db) => {
      const actor = await findActor(db, token, new Date());
      const context = { ...contextOf(db, actor), db };
      return execute<Matrix>(matrix, { page: { number, size: 50 } }, { context });
    });
    expect(result.errors).toEqual([]);
    expect(result.data?.articles.total).toBe(60);
    expect(result.data?.articles.items).toHaveLength(number === 1 ? 50 : 10);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(5);
  },
);

it('shows in the matrix what is live', async () => {
  const { data } = await execute<Matrix>(
    matrix,
    { page: { number: 1, size: 100 } },
    { as: room.staff.editor },
  );
  const live = data!.articles.items.flatMap(({ translations }) =>
    translations.filter(({ isLive }) => isLive),
  );
  expect(live).toHaveLength(4);
});
