import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database, {}, ['public']);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function get(hash: string, query?: string) {
  const parameters = new URLSearchParams({
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    ...(query !== undefined && { query }),
  });
  return fetch(`${server.url}/graphql?${parameters}`);
}

describe('a persisted query', () => {
  it('is asked for once, and from then on its hash is enough', async () => {
    const query = '{ portals { key level } }';
    const unknown = await get(sha256(query));
    expect(await unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    const bodies = [await (await get(sha256(query), query)).json()];
    for (let time = 0; time < 3; time++) bodies.push(await (await get(sha256(query))).json());
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ data: { portals: [] } });
  });

  it('is refused under a hash that is another one', async () => {
    const answer = await get(sha256('{ other }'), '{ portals { key } }');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'extensions.persistedQuery' }] } }],
    });
    expect(await (await get(sha256('{ other }'))).json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });
});
