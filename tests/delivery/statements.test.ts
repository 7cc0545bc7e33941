import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../support/api.ts';
import { countStatements } from '../support/count-statements.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../support/newsroom.ts';
import { makePublication } from '../support/make-publication.ts';

let database: TestDatabase;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  const sections = await Promise.all([1, 2, 3].map(() => makeSection(database, room.portal.id)));
  for (let each = 0; each < 45; each++) {
    const sectionId = sections[each % 3]!.id;
    const publishedAt = new Date(Date.UTC(2025, 0, 1, 0, each));
    const { articleId } = await makePublication(database, {
      portalId: room.portal.id,
      userId: room.staff.contributor,
      sectionId,
      publishedAt,
    });
    await makePublication(database, {
      portalId: room.portal.id,
      userId: room.staff.contributor,
      sectionId,
      publishedAt,
      articleId,
      language: 'en',
      isSource: false,
    });
  }
});
afterAll(() => database.close());

interface Connection {
  articles: {
    nodes: { translations?: unknown[] }[];
    pageInfo: { endCursor: string | null };
  };
}

async function ask<T = Connection>(fields: string, variables: Record<string, unknown> = {}) {
  const { result, statements } = await countStatements(
    database,
    async (db) => {
      const { public: execute } = await startApi({ ...database, public: db });
      return execute<T>(
        `query ($portal: String!, $after: String) {
          articles(portal: $portal, language: "vi", after: $after) { ${fields} }
        }`,
        { portal: room.portal.key, ...variables },
      );
    },
    'public',
  );
  expect(result.errors).toEqual([]);
  return { data: result.data!, statements };
}

const everything = `totalCount pageInfo { endCursor hasNextPage hasPreviousPage }
  edges { cursor node { title } }
  nodes { title url bodyHtml section { key name names { name } parent { key } }
    translations { language title url } english: translation(language: "en") { title bodyHtml }
    japanese: translation(language: "ja", fallback: ["en"]) { title bodyText isFallback } }`;

describe('the statements of a list of 20', () => {
  it('are at most 3 with sections and translations, on the first page, the next, the last and an empty one', async () => {
    const sizes: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page++) {
      const { data, statements }: { data: Connection; statements: string[] } = await ask(everything, {
        after,
      });
      expect(statements.length).toBeLessThanOrEqual(3);
      sizes.push(data.articles.nodes.length);
      for (const { translations } of data.articles.nodes) expect(translations).toHaveLength(2);
      after = data.articles.pageInfo.endCursor ?? after;
    }
    expect(sizes).toEqual([20, 20, 5, 0]);
  });

  it('are one without them, beside the directory of portals that a process keeps in memory', async () => {
    const { statements } = await ask('nodes { title section { name } } pageInfo { hasNextPage }');
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatch(/from "portals"/);
    expect(statements[1]).toMatch(/from publications/);
  });

  it('read no body and no picture that nobody asked for, and count only for totalCount', async () => {
    const large = /body_html|body_text|media|cover|count\(/;
    const { statements } = await ask(
      'nodes { title section { name } translations { title } translation(language: "en") { title } }',
    );
    for (const statement of statements) expect(statement).not.toMatch(large);
    const bodies = await ask(
      'edges { node { ...Body } } } } fragment Body on Article { ... on Article { bodyText ',
    );
    expect(bodies.statements[1]).toMatch(/body_text/);
    expect(bodies.statements[1]).not.toMatch(/body_html|media|cover|count\(/);
  });
});
