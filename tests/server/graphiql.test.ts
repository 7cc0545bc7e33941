import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '@hai-dang/api/server/doors';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database, { NODE_ENV: 'production' }, ['public']);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

/** What another server answers a browser at an address. */
async function opened(address: string, variables: Record<string, string>, open?: Door[]): Promise<Response> {
  const other = await startServer(database, variables, open);
  const answer = await fetch(`${other.url}${address}`, browser);
  await answer.arrayBuffer();
  await other.close();
  return answer;
}

describe('GraphiQL in production', () => {
  it('is what a browser gets that opens the public door', async () => {
    const answer = await fetch(`${server.url}/graphql`, browser);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('vary')).toContain('accept');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await answer.text()).toContain('<meta name="graphql-endpoint" content="/graphql">');
  });

  it('leaves the answer to a browser that asks something', async () => {
    const answer = await fetch(`${server.url}/graphql?query={portals{key}}`, browser);
    expect(await answer.json()).toMatchObject({ data: { portals: [] } });
  });

  it('leaves the door to programs', async () => {
    const answer = await fetch(`${server.url}/graphql`, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(400);
  });

  it('brings its scripts, compressed and for good, in a process of the public door alone', async () => {
    const page = await (await fetch(`${server.url}/graphql`, browser)).text();
    const scripts = [...page.matchAll(/(?:src|href)="(\/graphiql\/assets\/[^"]+\.(?:js|css))"/g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, script] of scripts) {
      const answer = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      await answer.arrayBuffer();
    }
  });

  it('brings no other file', async () => {
    const asked = ['..%2fgraphiql.html', '..%2f..%2findex.html', ''].map(async (name) => {
      const { status } = await fetch(`${server.url}/graphiql/assets/${name}`);
      return status;
    });
    for (const status of await Promise.all(asked)) expect([403, 404]).toContain(status);
  });

  it('does not stand before the editorial door', async () => {
    const answer = await opened('/editorial/graphql', { NODE_ENV: 'production' });
    expect(answer.status).toBe(405);
  });

  it('is not shown where registered documents alone are answered', async () => {
    const answer = await opened('/graphql', { PUBLIC_DOCUMENTS: 'trusted' }, ['public']);
    expect(answer.headers.get('content-type')).not.toContain('text/html');
  });
});

describe('GraphiQL in development', () => {
  it('stands before both doors', async () => {
    for (const door of ['/graphql', '/editorial/graphql']) {
      const answer = await opened(door, {});
      expect([door, answer.headers.get('content-type')]).toEqual([door, 'text/html; charset=utf-8']);
    }
  });
});

describe('the page at /', () => {
  const landing = async (variables: Record<string, string>, open: Door[]) => {
    const other = await startServer(database, variables, open);
    const text = await (await fetch(`${other.url}/?lang=en`)).text();
    await other.close();
    return text;
  };

  it('leads to GraphiQL where a browser finds it', async () => {
    const text = await landing({ NODE_ENV: 'production' }, ['public', 'editorial']);
    expect(text).toContain('<a href="/graphql" class="try">Try it with GraphiQL</a>');
    expect(text).not.toContain('href="/editorial/graphql"');
  });

  it('leads to the guide where it is not', async () => {
    const text = await landing({ PUBLIC_DOCUMENTS: 'trusted' }, ['public']);
    expect(text).not.toContain('href="/graphql"');
    expect(text).toContain('<li><a href="/docs/api/public"><b>Public API</b>');
  });
});
