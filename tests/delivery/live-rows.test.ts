import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicDatabase } from '@hai-dang/api/database/editorial-database';
import { columnsFor } from '@hai-dang/api/delivery/live-article';
import { rowAt, rowOf } from '@hai-dang/api/delivery/live-rows';
import { publications } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { startApi } from '../support/api.ts';
import { countStatements } from '../support/count-statements.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePublication } from '../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

const columns = columnsFor(['title', 'slug']);

async function publish(slug: string, language = 'vi') {
  const { id: portalId } = room.portal;
  const userId = room.staff.contributor;
  const title = `${slug} in ${language}`;
  return makePublication(database, { portalId, userId, sectionId: room.section.id, slug, language, title });
}

async function withdraw({ id }: { id: string }): Promise<void> {
  const withdrawn = { status: 'withdrawn', endedAt: new Date() } as const;
  await database.owner.update(publications).set(withdrawn).where(eq(publications.id, id));
}

const titleAt = async (db: PublicDatabase, slug: string, language = 'vi') =>
  (await rowAt({ db }, { portalId: room.portal.id, language, slug }, columns))?.title ?? null;

const counted = <T>(work: (db: PublicDatabase) => Promise<T>) => countStatements(database, work, 'public');

describe('articles that are asked for by address in one turn', () => {
  it('come with one statement, each to whom asked for it, and nothing to who asked for nothing', async () => {
    const names = ['mot', 'hai', 'ba', 'dau "ngoac" {,} \\ \' đặc biệt 漢字'];
    for (const name of names) await publish(name);
    const asked = ['ba', 'khong co', ...names, 'ba', 'NULL', ''];
    const { result, statements } = await counted((db) => Promise.all(asked.map((slug) => titleAt(db, slug))));
    expect(result).toEqual(asked.map((slug) => (names.includes(slug) ? `${slug} in vi` : null)));
    expect(statements).toHaveLength(1);
  });

  it('are told apart by language and portal, under the same slug', async () => {
    await publish('cung-ten', 'vi');
    await publish('cung-ten', 'en');
    const elsewhere = await makeNewsroom(database);
    const { result } = await counted((db) =>
      Promise.all([
        ...['en', 'ja', 'vi'].map((language) => titleAt(db, 'cung-ten', language)),
        rowAt({ db }, { portalId: elsewhere.portal.id, language: 'vi', slug: 'cung-ten' }, columns),
      ]),
    );
    expect(result).toEqual(['cung-ten in en', null, 'cung-ten in vi', null]);
  });

  it('come with as many statements as keep each short', async () => {
    const slugs = Array.from({ length: 40 }, (_, n) => `dai-${n}`);
    for (const slug of slugs.slice(0, 39)) await publish(slug);
    const { result, statements } = await counted((db) => Promise.all(slugs.map((slug) => titleAt(db, slug))));
    expect(result).toEqual([...slugs.slice(0, 39).map((slug) => `${slug} in vi`), null]);
    expect(statements).toHaveLength(3);
  });

  it('are read anew by who asks in the next turn', async () => {
    const published = await publish('rut');
    const { result } = await counted(async (db) => {
      const before = await titleAt(db, 'rut');
      await withdraw(published);
      return [before, await titleAt(db, 'rut')];
    });
    expect(result).toEqual(['rut in vi', null]);
  });

  it('come with the columns that each asked for, and no others', async () => {
    await publish('cot');
    const at = { portalId: room.portal.id, language: 'vi', slug: 'cot' };
    const { result, statements } = await counted((db) =>
      Promise.all([rowAt({ db }, at, columns), rowAt({ db }, at, columnsFor(['bodyText']))]),
    );
    expect(result.map((row) => [row && 'title' in row, row && 'bodyText' in row])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(statements).toHaveLength(2);
  });

  it('fail for those who asked when the statement fails, and are there for those who ask later', async () => {
    await publish('sau-loi');
    const nowhere = { portalId: 'no portal', language: 'vi', slug: 'sau-loi' };
    const { result } = await counted(async (db) => {
      const failed = await Promise.allSettled([rowAt({ db }, nowhere, columns), titleAt(db, 'sau-loi')]);
      return [...failed.map(({ status }) => status), await titleAt(db, 'sau-loi')];
    });
    expect(result).toEqual(['rejected', 'rejected', 'sau-loi in vi']);
  });
});

describe('articles that are asked for by id in one turn', () => {
  it('come with one statement, and none that is not live', async () => {
    const [live, gone] = [await publish('song'), await publish('mat')];
    await withdraw(gone);
    const ids = [gone.translationId, live.translationId, room.portal.id];
    const { result, statements } = await counted((db) =>
      Promise.all(ids.map((id) => rowOf({ db }, id, columns))),
    );
    expect(result.map((row) => row?.title ?? null)).toEqual([null, 'song in vi', null]);
    expect(statements).toHaveLength(1);
  });

  it('are read anew by who asks in the next turn', async () => {
    const published = await publish('doc-lai');
    const { result } = await counted(async (db) => {
      const before = await rowOf({ db }, published.translationId, columns);
      await withdraw(published);
      return [before?.title, await rowOf({ db }, published.translationId, columns)];
    });
    expect(result).toEqual(['doc-lai in vi', null]);
  });
});

describe('a document that asks for several articles', () => {
  it('is answered with one statement for all that want the same of them', async () => {
    await publish('a');
    await publish('b', 'en');
    const { result, statements } = await counted(async (db) => {
      const { public: execute } = await startApi({ ...database, public: db });
      return execute(
        `query ($portal: String!) {
          a: article(portal: $portal, language: "vi", slug: "a") { ...Short }
          b: article(portal: $portal, language: "en", slug: "b") { ...Short }
        }
        fragment Short on Article { title language }`,
        { portal: room.portal.key },
      );
    });
    expect(result).toEqual({
      data: { a: { title: 'a in vi', language: 'vi' }, b: { title: 'b in en', language: 'en' } },
      errors: [],
    });
    // The other one reads the directory of portals.
    expect(statements).toHaveLength(2);
  });
});
