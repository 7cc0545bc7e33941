import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { publicContextOf, startApi } from '../../support/api.ts';
import { countStatements } from '../../support/count-statements.ts';
import { searchArticles } from '@hai-dang/api/delivery/search/search-articles';
import { indexAll, type Searcher, startSearching } from './searching.ts';

let database: TestDatabase;
let searcher: Searcher;
let room: Newsroom;
let branch: { id: string; key: string };

beforeAll(async () => {
  database = await createTestDatabase();
  searcher = await startSearching(database);
  room = await makeNewsroom(database);
  branch = await makeSection(database, room.portal.id, { parentId: room.section.id });
  const facts = { portalId: room.portal.id, userId: room.staff.contributor };
  for (let each = 0; each < 6; each += 1)
    await makePublication(database, {
      ...facts,
      sectionId: each < 4 ? room.section.id : branch.id,
      kind: each === 0 ? 'notice' : 'news',
      title: `Lễ hội đền Nghè <${each}>`,
      summary: 'Khai hội "đền Nghè" & rước kiệu.',
      bodyText: 'Sáng nay, lễ hội đền Nghè khai mạc. '.repeat(50),
      tags: each < 3 ? ['lễ hội', 'di tích'] : ['lễ hội'],
      publishedAt: new Date(Date.UTC(2020 + (each % 3), 5, 1)),
    });
  await indexAll(database);
});
afterAll(() => database.close());

const search = (fields: string, args = '') =>
  `query ($portal: String) { search(portal: $portal, language: "vi" ${args}) { ${fields} } }`;

async function refusal(args: string, field = 'search') {
  const document =
    field === 'search'
      ? search('totalCount', args)
      : `query ($portal: String) { suggest(portal: $portal, language: "vi" ${args}) { text } }`;
  const { errors } = await searcher.execute(document, { portal: room.portal.key });
  const { code, fields } = (errors[0]?.extensions ?? {}) as {
    code: string;
    fields: { field: string; code: string }[];
  };
  expect(code).toBe('BAD_USER_INPUT');
  return fields.map((each) => `${each.field}: ${each.code}`);
}

describe('a search that makes no sense', () => {
  it.each([
    [', query: ""', 'query: required'],
    [', query: "   "', 'query: required'],
    [', query: "?!… --"', 'query: nothingToLookFor'],
    [`, query: "${'x'.repeat(201)}"`, 'query: tooLong'],
    [', query: "đền", first: 0', 'first: tooSmall'],
    [', query: "đền", first: 101', 'first: tooLarge'],
    [', query: "đền", after: "x"', 'after: cursor'],
    [', query: "đền", after: "MjAyNS0wMS0wMQ"', 'after: cursor'],
  ])('is refused: %s', async (args, issue) => {
    expect(await refusal(args)).toEqual([issue]);
  });

  it.each([
    [', prefix: "đền", first: 0', 'first: tooSmall'],
    [', prefix: "đền", first: 21', 'first: tooLarge'],
    [`, prefix: "${'x'.repeat(201)}"`, 'prefix: tooLong'],
  ])('is refused as a suggestion: %s', async (args, issue) => {
    expect(await refusal(args, 'suggest')).toEqual([issue]);
  });

  it.each(["'", '\\', "x' | 'y", ':*', '<->', '& | !', '\0đền', '~vi', '(((', '%', 'a'.repeat(200)])(
    'takes "%s" for words and breaks nothing',
    async (query) => {
      const { errors } = await searcher.execute(
        'query ($query: String!) { search(language: "vi", query: $query) { totalCount } }',
        { query },
      );
      for (const { extensions } of errors) expect(extensions?.['code']).toBe('BAD_USER_INPUT');
    },
  );

  it('cannot look for the words that mark a scope', async () => {
    const found = await searcher.find(room.portal.key, `~p${room.portal.id.replaceAll('-', '')}`);
    expect(found.totalCount).toBe(0);
  });
});

describe('what a search tells', () => {
  it('counts the matches by section, kind and year', async () => {
    const fields = `facets { sections { section { key } count } kinds { kind count } years { year count } }`;
    const { data, errors } = await searcher.execute(search(fields, ', query: "le hoi"'), {
      portal: room.portal.key,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      search: {
        facets: {
          sections: [
            { section: { key: room.section.key }, count: 4 },
            { section: { key: branch.key }, count: 2 },
          ],
          kinds: [
            { kind: 'NEWS', count: 5 },
            { kind: 'NOTICE', count: 1 },
          ],
          years: [
            { year: 2022, count: 2 },
            { year: 2021, count: 2 },
            { year: 2020, count: 2 },
          ],
        },
      },
    });
  });

  it('marks the matches in title, summary and body', async () => {
    const fields = 'nodes { highlights { title summary body } }';
    const { data } = await searcher.execute<{ search: { nodes: { highlights: Record<string, string> }[] } }>(
      search(fields, ', query: "den nghe", first: 1'),
      { portal: room.portal.key },
    );
    const highlights = data?.search.nodes[0]?.highlights;
    expect(highlights?.['title']).toMatch(/^Lễ hội <mark>đền Nghè<\/mark> &lt;\d&gt;$/);
    expect(highlights?.['summary']).toBe('Khai hội &quot;<mark>đền Nghè</mark>&quot; &amp; rước kiệu.');
    expect(highlights?.['body']).toContain('lễ hội <mark>đền Nghè</mark> khai mạc.');
  });

  it('is made from the languages of the portal, so that a change in any of them purges it', async () => {
    const ctx = publicContextOf(database.public);
    const args = { portal: room.portal.key, language: 'vi', query: 'đền', first: 20 };
    await searchArticles(ctx, args, { columns: ['publicationId', 'portalId', 'language'], body: false });
    for (const language of ['vi', 'en', 'ja'])
      expect(ctx.madeFrom).toContain(`language/${room.portal.id}/${language}`);
  });

  it.each([
    ['le', ['lễ hội', 'Lễ hội đền Nghè <5>']],
    ['lễ h', ['lễ hội', 'Lễ hội đền Nghè <5>']],
    ['di t', ['di tích']],
    ['DEN NGH', ['Lễ hội đền Nghè <5>']],
  ])('suggests tags, then titles, for "%s"', async (prefix, some) => {
    const { data, errors } = await searcher.execute<{ suggest: { text: string; isTag: boolean }[] }>(
      'query ($portal: String, $prefix: String!) { suggest(portal: $portal, language: "vi", prefix: $prefix) { text isTag highlighted } }',
      { portal: room.portal.key, prefix },
    );
    expect(errors).toEqual([]);
    const { suggest } = data!;
    expect(suggest.map(({ text }) => text)).toEqual(expect.arrayContaining(some));
    const kinds = suggest.map(({ isTag }) => isTag);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
  });

  it.each(['', '…', 'lể', 'không có'])('suggests nothing for "%s"', async (prefix) => {
    const { data, errors } = await searcher.execute(
      'query ($prefix: String!) { suggest(language: "vi", prefix: $prefix) { text } }',
      { prefix },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ suggest: [] });
  });
});

describe('the statements of a search', () => {
  const statementsOf = async (fields: string, args: string) => {
    const { result, statements } = await countStatements(
      database,
      async (db) => {
        const { public: execute } = await startApi({ ...database, public: db });
        return execute(search(fields, args), { portal: room.portal.key });
      },
      'public',
    );
    expect(result.errors).toEqual([]);
    return statements.filter((statement) => !statement.includes('json_build_object'));
  };
  const page =
    'totalCount isTotalCut pageInfo { hasNextPage } nodes { article { title url } highlights { title } }';

  it('are one, and two with facets', async () => {
    expect(await statementsOf(page, ', query: "lễ hội"')).toHaveLength(1);
    expect(await statementsOf(`${page} facets { years { year count } }`, ', query: "lễ hội"')).toHaveLength(
      2,
    );
  });

  it('read no body that nobody asked for', async () => {
    const [statement] = await statementsOf(page, ', query: "lễ hội"');
    expect(statement).not.toMatch(/body_text|body_html/);
  });
});
