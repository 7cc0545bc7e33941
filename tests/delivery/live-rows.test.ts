import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// First, since it loads what the decorators of the types below need.
import { publicContextOf, startApi } from '../support/api.ts';
import type { PublicDatabase } from '@hai-dang/api/database/editorial-database';
import { findArticleBySlug } from '@hai-dang/api/delivery/article.queries';
import { surrogateKey } from '@hai-dang/api/delivery/cache/surrogate-keys';
import { type PublicDirectory, readDirectory } from '@hai-dang/api/delivery/directory';
import { columnsFor } from '@hai-dang/api/delivery/live-article';
import { rowAt, rowOf } from '@hai-dang/api/delivery/live-rows';
import type { PublicContext } from '@hai-dang/api/shared/context';
import { publications, slugHistory } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
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

describe('articles that are asked for by their address in one turn', () => {
  it('come with one statement, each to whoever asked for it, and null where nothing is live', async () => {
    const names = ['mot', 'hai', 'ba', 'dau "ngoac" {,} \\ \' đặc biệt 漢字'];
    for (const name of names) await publish(name);
    const asked = ['ba', 'khong co', ...names, 'ba', 'NULL', ''];
    const { result, statements } = await counted((db) => Promise.all(asked.map((slug) => titleAt(db, slug))));
    expect(result).toEqual(asked.map((slug) => (names.includes(slug) ? `${slug} in vi` : null)));
    expect(statements).toHaveLength(1);
  });

  it('are read once, however many ask for the same', async () => {
    await publish('hoi-nhieu');
    const { result, statements } = await counted((db) =>
      Promise.all(Array.from({ length: 50 }, () => titleAt(db, 'hoi-nhieu'))),
    );
    expect(new Set(result)).toEqual(new Set(['hoi-nhieu in vi']));
    // There is room for 16 in a statement.
    expect(statements).toHaveLength(1);
  });

  it('share a statement when the same columns are asked for in another order', async () => {
    await publish('thu-tu');
    const at = { portalId: room.portal.id, language: 'vi', slug: 'thu-tu' };
    const { statements } = await counted((db) =>
      Promise.all([
        rowAt({ db }, at, columnsFor(['title', 'kind', 'slug'])),
        rowAt({ db }, at, columnsFor(['slug', 'title', 'kind'])),
      ]),
    );
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

  it('are read anew by whoever asks in the next turn', async () => {
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

  it('fail for all who asked when the statement fails, and are there for whoever asks later', async () => {
    await publish('sau-loi');
    const nowhere = { portalId: 'no portal', language: 'vi', slug: 'sau-loi' };
    const { result } = await counted(async (db) => {
      const failed = await Promise.allSettled([rowAt({ db }, nowhere, columns), titleAt(db, 'sau-loi')]);
      return [...failed.map(({ status }) => status), await titleAt(db, 'sau-loi')];
    });
    expect(result).toEqual(['rejected', 'rejected', 'sau-loi in vi']);
  });
});

describe('requests that ask in one turn', () => {
  /** A request of its own, which need not read the directory of portals first. */
  const open = (db: PublicDatabase, directory: PublicDirectory): PublicContext => ({
    ...publicContextOf(db),
    directory: () => Promise.resolve(directory),
  });
  const find = async (ctx: PublicContext, slug: string, language = 'vi') => {
    const found = await findArticleBySlug(ctx, { portal: room.portal.key, language, slug }, columns);
    return found?.title ?? null;
  };

  it('share a statement, and each answer is made from its own article alone', async () => {
    const [one, other] = [await publish('rieng-mot'), await publish('rieng-hai', 'en')];
    const directory = await readDirectory(database.public);
    const { result, statements } = await counted(async (db) => {
      const [first, second] = [open(db, directory), open(db, directory)];
      const titles = await Promise.all([find(first, 'rieng-mot'), find(second, 'rieng-hai', 'en')]);
      return { titles, keys: [first, second].map(({ madeFrom }) => [...madeFrom].toSorted()) };
    });
    const keysOf = ({ articleId }: { articleId: string }) =>
      [surrogateKey.article(articleId), surrogateKey.directory].toSorted();
    expect(result).toEqual({
      titles: ['rieng-mot in vi', 'rieng-hai in en'],
      keys: [keysOf(one), keysOf(other)],
    });
    expect(statements).toHaveLength(1);
  });

  it('are led on from an address that the article once had, or told that nothing is there, beside others', async () => {
    const { translationId } = await publish('dia-chi-moi');
    const place = { portalId: room.portal.id, language: 'vi' };
    await database.owner.insert(slugHistory).values({ ...place, slug: 'dia-chi-cu', translationId });
    const directory = await readDirectory(database.public);
    const { result } = await counted(async (db) => {
      const asked = ['dia-chi-cu', 'khong-ai', 'dia-chi-moi'];
      const contexts = asked.map(() => open(db, directory));
      const titles = await Promise.all(contexts.map((ctx, at) => find(ctx, asked[at]!)));
      const ofLanguage = surrogateKey.language(room.portal.id, 'vi');
      return { titles, waits: contexts.map(({ madeFrom }) => madeFrom.has(ofLanguage)) };
    });
    expect(result).toEqual({
      titles: ['dia-chi-moi in vi', null, 'dia-chi-moi in vi'],
      // Another article may take an address at which there is none.
      waits: [true, true, false],
    });
  });

  it('are answered by the server that is chosen when the statement is sent', async () => {
    await publish('may-chu');
    const { result, statements } = await counted(async (left) => {
      const chosen = await counted(async (db) => {
        let client = left.$client;
        const switching = Object.create(db, { $client: { get: () => client } }) as PublicDatabase;
        const title = titleAt(switching, 'may-chu');
        client = db.$client;
        return title;
      });
      return { title: chosen.result, sent: chosen.statements.length };
    });
    expect({ ...result, sentToTheOther: statements.length }).toEqual({
      title: 'may-chu in vi',
      sent: 1,
      sentToTheOther: 0,
    });
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

  it('are read anew by whoever asks in the next turn', async () => {
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
