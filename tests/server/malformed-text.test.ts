import { body, paragraph } from '../document/bodies.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startApi, type Execute } from '../support/api.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { codes, issues } from '../support/refusals.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { makeSource, makeText, ref, reread, words } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  execute = (await startApi(database)).editorial;
  server = await startServer(database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const nul = 'trước\0sau';
const half = 'trước\ud83d';

const mutation = (verb: string, input: string) =>
  `mutation ($input: ${input}!) { ${verb}(input: $input) { id } }`;
const saving = mutation('saveTranslation', 'SaveTranslationInput');

describe('text that cannot be stored', () => {
  it.each<[what: string, content: object, issue: string]>([
    ['in a title', { title: nul }, 'content.title: malformedText'],
    ['in a summary', { summary: half }, 'content.summary: malformedText'],
    ['inside a body', { body: body(paragraph('b1', nul)) }, 'content.body: malformedText'],
    ['in a list', { seo: { keywords: ['cảng', nul] } }, 'content.seo.keywords[1]: malformedText'],
    ['in an address', { slug: 'a\0b' }, 'content.slug: malformedText'],
  ])('is refused by name, and nothing changes: %s', async (_, content, issue) => {
    const draft = await makeSource(room);
    const input = { ...ref(draft), content: words(content) };
    const answer = await execute(saving, { input }, { as: room.staff.contributor });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(issues(answer)).toEqual([issue]);
    expect(await reread(database, draft.id)).toEqual(draft);
  });

  it.each([nul, half])('is refused in a reason: %j', async (reason) => {
    const text = await makeText(room, 'published');
    const answer = await execute(
      mutation('withdrawPublication', 'WithdrawPublicationInput'),
      { input: { ...ref(text), reason, publicNote: nul } },
      { as: room.staff.publisher },
    );
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(issues(answer)).toEqual(['reason: malformedText', 'publicNote: malformedText']);
    expect(await reread(database, text.id)).toEqual(text);
  });

  it('is refused where it stands in the operation itself', async () => {
    const text = await makeText(room, 'published');
    const answer = await execute(
      `mutation { withdrawPublication(input: {
        id: "${text.id}", expectedVersion: ${text.version}, reason: "a\\u0000b"
      }) { id } }`,
      {},
      { as: room.staff.publisher },
    );
    expect(issues(answer)).toEqual(['reason: malformedText']);
  });

  it('is refused at sign-in, before anybody is known', async () => {
    const answer = await execute(
      'mutation ($email: String!) { signIn(email: $email, password: "mật khẩu nào đó") { user { id } } }',
      { email: 'a\0@example.vn' },
    );
    expect(issues(answer)).toEqual(['email: malformedText']);
  });

  it('is told in the language that was asked for', async () => {
    const sentences = new Set<unknown>();
    for (const language of ['vi', 'en', 'ja', 'zh', 'ko']) {
      const input = { id: 'x', expectedVersion: 1, content: words({ title: nul }) };
      const { errors } = await execute(saving, { input }, { language });
      const fields = errors[0]?.extensions?.['fields'] as { message: string }[] | undefined;
      sentences.add(fields?.[0]?.message);
    }
    expect(sentences.size).toBe(5);
  });
});

describe('the public side', () => {
  const bySlug = `query ($portal: String!, $slug: String!) {
    article(portal: $portal, language: "vi", slug: $slug) { title }
  }`;
  const inside =
    'query ($portal: String!) { article(portal: $portal, language: "vi", slug: "a\\u0000") { title } }';

  interface Refused {
    errors: { extensions: { code: string; fields: object[] } }[];
  }

  it.each([
    ['in its variables', bySlug, () => ({ portal: room.portal.key, slug: nul })],
    ['in its document', inside, () => ({ portal: room.portal.key })],
  ])('refuses it by name however often it is asked, by GET and by POST: %s', async (_, query, variables) => {
    // From the second time on the document is known.
    await fetch(
      `${server.url}/graphql?${new URLSearchParams({ query: bySlug, variables: '{"portal":"x","slug":"y"}' })}`,
    );
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables()) });
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    for (let time = 0; time < 2; time++) {
      const got = await fetch(`${server.url}/graphql?${search}`);
      const body = JSON.stringify({ query, variables: variables() });
      const posted = await fetch(`${server.url}/graphql`, { ...post, body });
      for (const answer of [got, posted]) {
        const { errors } = (await answer.json()) as Refused;
        expect(errors).toMatchObject([
          { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'slug', code: 'malformedText' }] } },
        ]);
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    }
  });

  it.each([
    '/read/{portal}/vi/%00',
    '/read/{portal}/vi/bai-%00-viet',
    '/read/%00/vi',
    '/read/{portal}/%00',
    '/read/{portal}/vi?after=%00',
    '/feeds/{portal}/%00',
    '/feeds/{portal}/vi/%00',
    '/feeds/%00/vi.rss',
    '/sitemaps/%00',
    '/sitemaps/%00/news.xml',
    '/media/%00',
    '/media/0190c1a2-7b3c-7d4e-8f50-11223344556%00',
    '/state/%00',
    '/verify?hash=%00',
    '/verify?text=a%00b',
    '/verify.json?url=%00',
    '/oembed?url=%00',
    '/oembed?%00=a',
    '/embed/article/%00',
    '/embed/list?portal=%00',
    '/embed/%00',
    '/docs/api/%00',
    '/admin/%00',
    '/%00',
    '/?lang=%00',
    '/graphql?query=%00',
    '/graphql?query={__typename}&variables=%00',
    '/graphql?query={__typename}&operationName=%00',
    '/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"%5Cu0000"}}',
    '/editorial/media/%00',
  ])('never fails at an address with it: %s', async (address) => {
    const answer = await fetch(server.url + address.replace('{portal}', room.portal.key));
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
