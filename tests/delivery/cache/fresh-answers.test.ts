import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, ref } from '../../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
/** Two processes of one portal, as far as memory goes. */
let servers: [TestHttp, TestHttp];

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  servers = [await startServer(database, {}, ['public']), await startServer(database, {}, ['public'])];
});
afterAll(async () => {
  await Promise.all(servers.map((each) => each.close()));
  await database.close();
});

const listed =
  'query ($portal: String!) { articles(portal: $portal, language: "vi", first: 100) { totalCount nodes { slug } } }';
const bySlug =
  'query ($portal: String!, $slug: String!) { article(portal: $portal, language: "vi", slug: $slug) { slug title } }';

function get(
  server: TestHttp,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const parameters = new URLSearchParams({
    query,
    variables: JSON.stringify({ portal: room.portal.key, ...variables }),
  });
  return fetch(`${server.url}/graphql?${parameters}`, { headers });
}

async function slugs(server: TestHttp): Promise<string[]> {
  const { data } = (await (await get(server, listed)).json()) as {
    data: { articles: { totalCount: number; nodes: { slug: string }[] } };
  };
  expect(data.articles.totalCount).toBe(data.articles.nodes.length);
  return data.articles.nodes.map(({ slug }) => slug);
}

describe('an answer in memory', () => {
  it('gives way on every process soon after something is published, and after it is withdrawn', async () => {
    for (const server of servers) for (let time = 0; time < 3; time++) await slugs(server);
    const text = await makeText(room, 'published');
    for (const server of servers)
      await expect.poll(() => slugs(server), { timeout: 2000 }).toContain(text.slug);
    for (const server of servers)
      expect(await (await get(server, bySlug, { slug: text.slug })).json()).toMatchObject({
        data: { article: { slug: text.slug } },
      });
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    for (const server of servers) {
      await expect.poll(() => slugs(server), { timeout: 2000 }).not.toContain(text.slug);
      await expect
        .poll(async () => (await get(server, bySlug, { slug: text.slug })).json(), { timeout: 2000 })
        .toMatchObject({ data: { article: null } });
    }
  });

  it('is the very same that is made anew', async () => {
    const text = await makeText(room, 'published');
    await expect.poll(() => slugs(servers[0]), { timeout: 2000 }).toContain(text.slug);
    const bodies = new Set<string>();
    for (let time = 0; time < 4; time++) bodies.add(await (await get(servers[0], listed)).text());
    expect(bodies.size).toBe(1);
  });

  it('carries what it was made from, a validator, and no leave to keep it unasked', async () => {
    const text = await makeText(room, 'published');
    const answer = await get(servers[0], bySlug, { slug: text.slug });
    expect(answer.headers.get('surrogate-key')?.split(' ')).toContain(`article/${text.articleId}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const etag = answer.headers.get('etag') ?? '';
    const again = await get(servers[0], bySlug, { slug: text.slug }, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await get(servers[1], bySlug, { slug: text.slug }, { 'if-none-match': `"x", ${etag}` });
    expect(other.status).toBe(304);
  });

  it('is kept apart for each language of the request', async () => {
    const query = 'query ($portal: String!) { portal(key: $portal) { name } }';
    const ask = async (language: string) =>
      (await get(servers[0], query, {}, { 'accept-language': language })).text();
    const [vi, en] = [await ask('vi'), await ask('en')];
    expect(await ask('vi')).toBe(vi);
    expect(await ask('en')).toBe(en);
  });

  it('is sent compressed to whoever takes that, kept or not', async () => {
    for (let each = 0; each < 4; each++) await makeText(room, 'published');
    const long = listed.replace(
      'slug }',
      'id slug title summary url publishedAt updatedAt contentHash attribution }',
    );
    for (let time = 0; time < 3; time++)
      for (const encoding of ['br', 'gzip']) {
        const answer = await get(servers[0], long, {}, { 'accept-encoding': encoding });
        expect(answer.headers.get('content-encoding')).toBe(encoding);
        expect(answer.headers.get('vary')).toContain('accept-encoding');
        expect(await answer.json()).toHaveProperty('data.articles.nodes');
      }
    const plain = await get(servers[0], long, {}, { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('is not made of an error', async () => {
    const wrong =
      'query ($portal: String!) { articles(portal: $portal, language: "vi", after: "x") { nodes { slug } } }';
    for (let time = 0; time < 3; time++) {
      const answer = await get(servers[0], wrong);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });
});
