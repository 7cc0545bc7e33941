import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePerson, password } from '../support/make.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

interface Refusal {
  errors: { message: string; extensions: Record<string, unknown> }[];
}

async function editorial(
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; refusal: Refusal }> {
  const response = await fetch(`${server.url}/editorial/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body,
  });
  return { status: response.status, refusal: (await response.json()) as Refusal };
}

describe('the server', () => {
  it('says that it is up and ready', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect(await ready.json()).toEqual({ status: 'ready' });
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('shows its doors in the language of the reader', async () => {
    const page = await fetch(`${server.url}/`, { headers: { 'accept-language': 'ja' } });
    expect(page.headers.get('content-language')).toBe('ja');
    expect(await page.text()).toContain('編集室');
  });

  it('tells browsers to take scripts from nowhere else', async () => {
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers an unknown address with a code', async () => {
    const response = await fetch(`${server.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('the editorial door', () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/editorial/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('answers a GET as to a stranger, whatever cookie comes with it, since another site may have caused it', async () => {
    const person = await makePerson(database);
    const signIn = `mutation { signIn(email: "${person.email}", password: "${password}") { user { id } } }`;
    const signedIn = await fetch(`${server.url}/editorial/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signIn }),
    });
    const [cookie = ''] = signedIn.headers.getSetCookie().map((each) => each.split(';', 1)[0]!);
    const asked = JSON.stringify({ query: '{ me { user { id } } }' });
    expect((await editorial(asked, { cookie })).refusal).toMatchObject({ data: { me: { user: {} } } });

    const answer = await get('{ me { user { id } } }', { cookie });
    expect(await answer.json()).toEqual({ data: { me: null } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('changes nothing by GET', async () => {
    const response = await get('mutation { signOut }');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('says how to ask to who asks nothing', async () => {
    const response = await fetch(`${server.url}/editorial/graphql`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('refuses what a form of another site could send', async () => {
    const { status, refusal } = await editorial('{"query":"{__typename}"}', { 'content-type': 'text/plain' });
    expect(status).toBe(400);
    expect(refusal.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  // Under `application/json` a request that is well formed has 200, its errors inside (GraphQL over HTTP, 6.4.1).
  it.each([
    ['{', 400],
    ['[]', 400],
    ['""', 400],
    ['{"query":1}', 400],
    ['{"query":"{"}', 200],
    ['{"query":"{nothingOfThatName}"}', 200],
  ] as const)('refuses %s with a code and without a stack', async (body, expected) => {
    const { status, refusal } = await editorial(body);
    expect(status).toBe(expected);
    expect(refusal.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(refusal)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/src\//);
  });

  it('refuses a body that is longer than any text', async () => {
    const { status, refusal } = await editorial(JSON.stringify({ query: 'x'.repeat(5_000_000) }));
    expect(status).toBe(413);
    expect(refusal.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('speaks the language of the request', async () => {
    const body = JSON.stringify({ query: '{ portals { total } }' });
    const { refusal } = await editorial(body, { 'accept-language': 'ko' });
    expect(refusal.errors[0]).toMatchObject({
      message: '로그인하지 않았거나 세션이 만료되었습니다.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('takes no cookie for a person that is none', async () => {
    const body = JSON.stringify({ query: '{ me { user { id } } }' });
    const { refusal } = await editorial(body, { cookie: 'haidang_session=made-up' });
    expect(refusal).toMatchObject({ data: { me: null } });
  });
});

describe('the public door', () => {
  const query = encodeURIComponent('{ portals { key } }');

  it('answers a plain GET, from any page', async () => {
    const response = await fetch(`${server.url}/graphql?query=${query}`);
    expect(await response.json()).toMatchObject({ data: { portals: [] } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('speaks GraphQL over HTTP', async () => {
    const accept = 'application/graphql-response+json';
    const response = await fetch(`${server.url}/graphql?query=${query}`, { headers: { accept } });
    expect(response.headers.get('content-type')).toContain(accept);
    const wrong = await fetch(`${server.url}/graphql?query={nope}`, { headers: { accept } });
    expect(wrong.status).toBe(400);
  });

  it('names the field of a language tag that is none, in the language of the request', async () => {
    const source = '{ article(portal: "x", language: "not a tag", slug: "y") { id } }';
    const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(source)}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'Some of what was sent is not valid. language: Not a valid language tag.',
          extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'language', code: 'languageTag' }] },
        },
      ],
    });
  });

  it('lets the browsers of other sites ask first', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST');
  });
});

describe('a process for one door', () => {
  it.each([
    ['public', '/editorial/graphql'],
    ['editorial', '/graphql'],
    ['jobs', '/graphql'],
  ] as const)('that is %s does not serve %s', async (door, path) => {
    const single = await startServer(database, {}, [door]);
    const response = await fetch(`${single.url}${path}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect((await fetch(`${single.url}/readyz`)).status).toBe(200);
    await single.close();
  });
});

describe('a server whose database is gone', () => {
  it('is not ready, and says UNAVAILABLE without saying why', async () => {
    const doomed = await createTestDatabase({ pool: 1 });
    const other = await startServer(doomed);
    await doomed.close();
    expect((await fetch(`${other.url}/readyz`)).status).toBe(503);
    const response = await fetch(`${other.url}/editorial/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'haidang_session=made-up' },
      body: JSON.stringify({ query: '{ me { user { id } } }' }),
    });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(text).not.toMatch(/select|postgres|CONNECTION/i);
    await other.close();
  });
});
