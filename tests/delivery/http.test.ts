import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePortal } from '../support/make.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ key } = await makePortal(database));
  server = await startServer(database, {}, ['public']);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const query = 'query ($key: String!) { portal(key: $key) { key } }';
const accept = 'application/graphql-response+json';

const get = (document: string, headers: Record<string, string> = {}) => {
  const parameters = new URLSearchParams({ query: document, variables: JSON.stringify({ key }) });
  return fetch(`${server.url}/graphql?${parameters}`, {
    headers: { accept, 'apollo-require-preflight': 'true', ...headers },
  });
};

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the public endpoint', () => {
  it('answers GET and POST as GraphQL over HTTP', async () => {
    for (const answer of [await get(query), await post({ query, variables: { key } })]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(accept);
      expect(await answer.json()).toEqual({
        data: { portal: { key } },
        extensions: { cost: { query: 1, limit: 2000 } },
      });
    }
  });

  it('answers every web page', async () => {
    const answer = await post({ query, variables: { key } }, { origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('says what is wrong with a query in the language of the request, with no trace of the server', async () => {
    const list = '{ articles(portal: "x", language: "vi", after: "x") { nodes { id } } }';
    const answer = await post({ query: list }, { 'accept-language': 'en' });
    const body = await answer.text();
    expect(JSON.parse(body).errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'after', code: 'cursor', message: 'Not a valid page cursor.' }],
    });
    expect(body).not.toMatch(/stack|select |\/src\//);
    const unknownTag = await post(
      { query: '{ article(portal: "x", language: "not a tag", slug: "x") { id } }' },
      { 'accept-language': 'en' },
    );
    expect(unknownTag.status).toBe(400);
    expect(
      ((await unknownTag.json()) as { errors: [{ extensions: unknown }] }).errors[0].extensions,
    ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'language', code: 'languageTag' }] });
  });

  it('has nothing of the editorial door', async () => {
    expect((await fetch(`${server.url}/editorial/graphql`, { method: 'POST' })).status).toBe(404);
  });
});
