import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePerson, makePortal } from '../support/make.ts';
import { makePublication } from '../support/make-publication.ts';
import { codes, issues } from '../support/refusals.ts';

let database: TestDatabase;
let execute: Execute;
let userId: string;
let portal: { id: string; key: string };

interface Page {
  nodes: { slug: string }[];
  edges: { cursor: string; node: { slug: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const list = `query (
  $portal: String!, $language: LanguageTag = "vi", $first: Int, $after: String, $last: Int, $before: String,
  $publishedAfter: DateTime, $publishedBefore: DateTime
) {
  articles(portal: $portal, language: $language, first: $first, after: $after, last: $last, before: $before,
    publishedAfter: $publishedAfter, publishedBefore: $publishedBefore) {
    totalCount nodes { slug } edges { cursor node { slug } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const ask = (variables: Record<string, unknown>) =>
  execute<{ articles: Page }>(list, { portal: portal.key, ...variables });

async function page(variables: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  return data!.articles;
}

const slugs = ({ edges }: Page) => edges.map(({ node }) => node.slug);
const minute = (number: number) => new Date(Date.UTC(2025, 8, 2, 7, number));
const publish = (slug: string, publishedAt: Date) =>
  makePublication(database, { portalId: portal.id, userId, slug, publishedAt });

/** Pages through the whole list, each page of another size; `meanwhile` happens after each. */
async function walk(
  sizes: readonly number[],
  towards: 'older' | 'newer',
  meanwhile = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let turn = 0; ; turn++) {
    const size = sizes[turn % sizes.length]!;
    const { pageInfo, ...entries }: Page = await page(
      towards === 'older' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    if (towards === 'older') found.push(...slugs({ pageInfo, ...entries }));
    else found.unshift(...slugs({ pageInfo, ...entries }));
    if (!(towards === 'older' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return found;
    cursor = towards === 'older' ? pageInfo.endCursor : pageInfo.startCursor;
    await meanwhile();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  ({ public: execute } = await startApi(database));
  userId = (await makePerson(database)).id;
});
afterAll(() => database.close());
beforeEach(async () => {
  portal = await makePortal(database);
});

describe('a list of articles', () => {
  it('is paged both ways without gaps or repeats, whatever the sizes, also among articles of one moment', async () => {
    // Three articles a minute: the moment alone orders nothing.
    for (let each = 0; each < 23; each++) await publish(`bai-${each}`, minute(Math.floor(each / 3)));
    const all = slugs(await page({ first: 100 }));
    expect(new Set(all).size).toBe(23);
    expect(all.slice(0, 2).toSorted()).toEqual(['bai-21', 'bai-22']);
    const sizes = fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.constantFrom('older' as const, 'newer' as const), async (each, towards) => {
        expect(await walk(each, towards)).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps its place while others are published, before, between and after', async () => {
    for (let each = 0; each < 7; each++) await publish(`cu-${each}`, minute(each * 2));
    const before = slugs(await page({ first: 100 }));
    for (const towards of ['older', 'newer'] as const) {
      const found = await walk([2], towards, async () => {
        const moments = [minute(100), minute(7), minute(-1)];
        await Promise.all(moments.map((moment) => publish(`moi-${crypto.randomUUID()}`, moment)));
      });
      expect(found.filter((slug) => slug.startsWith('cu-'))).toEqual(before);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it('does not round the moment of a cursor to milliseconds', async () => {
    const { id, translationId } = await publish('dau', minute(0));
    await database.owner.execute(`alter table publications disable trigger publications_keep;
      update publications set published_at = published_at + interval '999 microseconds' where id = '${id}';
      alter table publications enable trigger publications_keep`);
    await publish('sau', minute(0));
    const { edges } = await page({ first: 1 });
    expect(translationId).toBeDefined();
    expect(edges[0]?.node.slug).toBe('dau');
    expect(slugs(await page({ first: 5, after: edges[0]?.cursor }))).toEqual(['sau']);
  });

  it('says truly whether there is more on either side', async () => {
    for (let each = 0; each < 5; each++) await publish(`bai-${each}`, minute(each));
    const { edges } = await page();
    const at = (index: number) => edges[index]!.cursor;
    const sides = async (variables: Record<string, unknown>) => {
      const { pageInfo, ...found } = await page(variables);
      return [pageInfo.hasPreviousPage, slugs({ pageInfo, ...found }).length, pageInfo.hasNextPage];
    };
    expect(await sides({})).toEqual([false, 5, false]);
    expect(await sides({ first: 5 })).toEqual([false, 5, false]);
    expect(await sides({ first: 4 })).toEqual([false, 4, true]);
    expect(await sides({ first: 2, after: at(0) })).toEqual([true, 2, true]);
    expect(await sides({ first: 9, after: at(2) })).toEqual([true, 2, false]);
    expect(await sides({ first: 9, after: at(4) })).toEqual([true, 0, false]);
    expect(await sides({ last: 2 })).toEqual([true, 2, false]);
    expect(await sides({ last: 2, before: at(4) })).toEqual([true, 2, true]);
    expect(await sides({ last: 9, before: at(0) })).toEqual([false, 0, true]);
    expect(await sides({ first: 9, after: at(0), before: at(4) })).toEqual([true, 3, true]);
  });

  it('counts all pages, whatever page is asked for, an empty one included', async () => {
    for (let each = 0; each < 3; each++) await publish(`bai-${each}`, minute(each));
    const { totalCount, pageInfo } = await page({ first: 2 });
    expect(totalCount).toBe(3);
    const second = await page({ first: 2, after: pageInfo.endCursor });
    expect(second).toMatchObject({ totalCount: 3, nodes: [{ slug: 'bai-0' }] });
    expect(await page({ first: 2, after: second.pageInfo.endCursor })).toEqual({
      totalCount: 3,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('takes periods that touch without overlapping', async () => {
    for (let each = 0; each < 4; each++) await publish(`bai-${each}`, minute(each));
    expect(slugs(await page({ publishedBefore: minute(2).toISOString() }))).toEqual(['bai-1', 'bai-0']);
    expect(slugs(await page({ publishedAfter: minute(2).toISOString() }))).toEqual(['bai-3', 'bai-2']);
    expect(slugs(await page({ publishedAfter: '0000-01-01T00:00:00Z' }))).toHaveLength(4);
    expect(slugs(await page({ publishedBefore: '9999-12-31T23:59:59Z' }))).toHaveLength(4);
  });
});

describe('a page that cannot be', () => {
  it.each([
    [{ first: 0 }, 'first: tooSmall'],
    [{ first: -1 }, 'first: tooSmall'],
    [{ first: 101 }, 'first: tooLarge'],
    [{ last: 0 }, 'last: tooSmall'],
    [{ last: 101 }, 'last: tooLarge'],
    [{ first: 5, last: 5 }, 'last: firstAndLast'],
    [{ after: '' }, 'after: cursor'],
    [{ after: 'nothing' }, 'after: cursor'],
    [{ before: Buffer.from('2025-02-30T00:00:00.000000Z x').toString('base64url') }, 'before: cursor'],
    [{ language: 'not a tag' }, 'language: languageTag'],
  ])('%j is refused, naming the field: %s', async (variables, issue) => {
    const answer = await ask(variables);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(issues(answer)).toEqual([issue]);
  });

  it('is refused in the language of the request', async () => {
    const { errors } = await execute(list, { portal: portal.key, after: 'x' }, { language: 'en' });
    expect(errors[0]?.extensions?.['fields']).toEqual([
      { field: 'after', code: 'cursor', message: 'Not a valid page cursor.' },
    ]);
  });
});
