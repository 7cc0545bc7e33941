import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { program } from '@hai-dang/api/cli/program';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePortal } from '../../support/make.ts';
import { startServer, type TestHttp } from '../../support/server.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.location.owner.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What `haidang documents …` says. */
async function haidang(...args: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    await (await program()).parseAsync(['node', 'haidang', 'documents', ...args]);
  } finally {
    vi.restoreAllMocks();
  }
  return said.join('');
}

async function importOf(content: unknown): Promise<string> {
  const file = path.join(folder, 'documents.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return haidang('import', file);
}

const names = 'query Names { portals { key } }';
const one = 'query One($key: String!) { portal(key: $key) { key } }';

describe('documents import', () => {
  it('registers a map from hash to document, and says of each what it did', async () => {
    expect(await importOf({ [sha256(names)]: names, [sha256(one)]: one })).toBe(
      `${sha256(names)}  registered  Names\n${sha256(one)}  registered  One\n` +
        '2 documents were registered, 0 were known.\n',
    );
  });

  it('registers nothing twice', async () => {
    await importOf([names]);
    expect(await importOf([names, one])).toContain('1 documents were registered, 1 were known.');
    expect(await haidang('list')).toMatch(/Names\n.* {2}One\n2 documents\.\n$/);
  });

  it('reads the manifest that Apollo writes', async () => {
    const operations = [{ id: sha256(one), name: 'One', type: 'query', body: one }];
    const said = await importOf({ format: 'apollo-persisted-query-manifest', version: 1, operations });
    expect(said).toContain(`${sha256(one)}  registered  One`);
  });

  it('registers none of a file in which one would not be answered, and says why', async () => {
    const wrong = 'query Wrong { portals { secret } }';
    await expect(importOf([names, wrong])).rejects.toThrow(
      /Nothing was registered[^]*Wrong:\n {2}Cannot query field "secret" on type "Portal"/,
    );
    expect(await haidang('list')).toBe('0 documents.\n');
  });

  it.each([
    ['a document that cannot be read', ['query {'], /Syntax Error/],
    [
      'one that costs too much',
      [
        '{ articles(portal: "x", language: "vi", first: 100) { nodes { translations { slug title } history { url } section { name children { name children { name } } } media { url } } } }',
      ],
      /costs \d+ units, of 2000/,
    ],
    ['one without an operation', ['fragment Key on Portal { key }'], /no operation/],
    ['a hash that is not that of its document', { [sha256('other')]: names }, /is not the SHA-256/],
    ['a file of another kind', { operations: 1 }, /neither a map/],
    ['a file that is not JSON', 'query', /not JSON/],
  ])('refuses %s', async (_, content, words) => {
    await expect(importOf(content)).rejects.toThrow(words);
  });
});

describe('a server that answers registered documents only', () => {
  let server: TestHttp;
  let key: string;

  beforeEach(async () => {
    ({ key } = await makePortal(database));
    server = await startServer(database, { PUBLIC_DOCUMENTS: 'trusted' }, ['public']);
  });
  afterEach(() => server.close());

  const post = (query: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { key } }),
    });
  const byHash = async (query: string) => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    const search = new URLSearchParams({
      variables: JSON.stringify({ key }),
      extensions: JSON.stringify(extensions),
    });
    return (await fetch(`${server.url}/graphql?${search}`)).json();
  };

  it('refuses a document that is not registered', async () => {
    const answer = await post(one);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'documentNotTrusted' } }],
    });
    expect(await byHash(one)).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });

  it('answers it by hash over GET, and whole over POST, as soon as it is registered', async () => {
    await importOf([one]);
    await expect.poll(() => byHash(one)).toMatchObject({ data: { portal: { key } } });
    expect(await (await post(one)).json()).toMatchObject({ data: { portal: { key } } });
  });

  it('refuses it again once it is removed', async () => {
    await importOf([one]);
    await expect.poll(() => byHash(one)).toMatchObject({ data: { portal: { key } } });
    expect(await haidang('remove', sha256(one))).toBe('1 documents were removed.\n');
    await expect.poll(async () => (await post(one)).status).toBe(403);
  });
});
