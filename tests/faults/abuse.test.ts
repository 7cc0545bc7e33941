import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  server = await startServer(database, { ANONYMOUS_COST_PER_MINUTE: '1000', TRUST_PROXY: '1' }, ['public']);
  return () => server.close();
});

/** Asks from an address of its own, as a trusted proxy tells it. */
const post = (body: string, address = '192.0.2.1') =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', 'x-forwarded-for': address },
    body,
  });
/** The same without saying beforehand how long the body is. */
function postInChunks(body: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' };
  const sent = request(`${server.url}/graphql`, { method: 'POST', headers });
  sent.write(body);
  sent.end();
  return once(sent, 'response');
}
const query = (text: string, address?: string) => post(JSON.stringify({ query: text }), address);

async function refusal(answer: Response): Promise<{ status: number; code: unknown; reason?: unknown }> {
  const { errors } = (await answer.json()) as { errors: { extensions: Record<string, unknown> }[] };
  const { code, reason } = errors[0]!.extensions;
  return { status: answer.status, code, ...(reason !== undefined && { reason }) };
}

/** Whether somebody else is answered as ever. */
const othersAreServed = async () =>
  expect(await (await query('{ portals { key } }', '198.51.100.7')).json()).toMatchObject({
    data: { portals: [] },
  });

/** Asks until an address has nothing left of its minute. */
const spendAll = (address?: string) =>
  Promise.all(Array.from({ length: 150 }, () => query('{ portals { key } }', address)));

describe('the public door refuses', () => {
  it('ten thousand aliases', async () => {
    const aliases = Array.from({ length: 10_000 }, (_, n) => `a${n}:x`).join(' ');
    expect(await refusal(await query(`{ ${aliases} }`))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      reason: 'characters',
    });
    const some = Array.from({ length: 2000 }, (_, n) => `a${n}:x`).join(' ');
    expect(await refusal(await query(`{ ${some} }`))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      reason: 'tokens',
    });
    const fewer = Array.from({ length: 900 }, (_, n) => `a${n}:__typename`).join(' ');
    expect(await refusal(await query(`{ ${fewer} }`))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      reason: 'aliases',
    });
    await othersAreServed();
  });

  it('two hundred levels', async () => {
    const deep = `{ portals ${'{ components '.repeat(200)}{ key }${' }'.repeat(200)} }`;
    expect(await refusal(await query(deep))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      reason: 'depth',
    });
  });

  it('fragments in a cycle', async () => {
    const cycle =
      '{ portals { ...A } } fragment A on Portal { components { ...B } } fragment B on Portal { ...A }';
    expect(await refusal(await query(cycle))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COMPLEX',
      reason: 'depth',
    });
  });

  it('a query that costs more than any may', async () => {
    const lists = Array.from(
      { length: 9 },
      (_, n) => `a${n}: articles(portal: "x", language: "vi", first: 100) { nodes { title bodyHtml } }`,
    );
    const answer = await query(`{ ${lists.join(' ')} }`);
    expect(await refusal(answer)).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX', reason: 'cost' });
  });

  it('a body of ten megabytes, and does not wait for all of it', async () => {
    const answer = await post('x'.repeat(10_000_000)).catch((error: unknown) => error);
    // The connection may be cut before the whole of it was sent.
    if (answer instanceof Response) expect(answer.status).toBe(413);
    await othersAreServed();
  });

  it('a flood from one address, with the time after which to come back, and nobody else', async () => {
    const answers = await Promise.all(Array.from({ length: 150 }, () => query('{ portals { key } }')));
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    const refused = answers.find(({ status }) => status === 429)!;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusal(refused)).toEqual({ status: 429, code: 'RATE_LIMITED' });
    const served = answers.find(({ status }) => status === 200)!;
    expect(served.headers.get('ratelimit-policy')).toBe('"cost";q=1000;w=60, "burst";q=1000;w=1');
    expect(served.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
    await othersAreServed();
  });

  it('in time whoever sends what cannot be run, since reading it is paid for as well', async () => {
    const deep = `{ portals ${'{ components '.repeat(200)}{ key }${' }'.repeat(200)} }`;
    const statusOf = async (text: string) => (await query(text)).status;
    const statuses = new Set<number>();
    for (let time = 0; time < 7; time++) {
      for (const text of [deep, '{ portals { nothing } }', '{']) statuses.add(await statusOf(text));
    }
    expect(statuses).toEqual(new Set([400, 200, 429]));
    expect(await refusal(await query('{ portals { key } }'))).toEqual({ status: 429, code: 'RATE_LIMITED' });
    await othersAreServed();
  });

  it('whoever has spent everything, before a body is read, and cuts off one that is too long', async () => {
    await spendAll();
    expect(await refusal(await post('{'))).toEqual({ status: 429, code: 'RATE_LIMITED' });
    await expect(post('x'.repeat(10_000_000))).rejects.toThrow();
    await expect(postInChunks('{')).rejects.toThrow();
    await othersAreServed();
  });

  it('whoever has spent everything, but not at once, so that asking again and again brings little', async () => {
    await spendAll();
    const asked = performance.now();
    expect((await query('{ portals { key } }')).status).toBe(429);
    expect(performance.now() - asked).toBeGreaterThan(200);
  });

  it('all addresses of one IPv6 network together', async () => {
    await spendAll('2001:db8:0:7::1');
    expect((await query('{ portals { key } }', '2001:db8:0:7:ffff::2')).status).toBe(429);
    expect((await query('{ portals { key } }', '2001:db8:0:8::1')).status).toBe(200);
  });

  it('whoever sends a request byte by byte, after ten seconds', async () => {
    const { port } = new URL(server.url);
    const slow: Socket[] = Array.from({ length: 50 }, () => connect(Number(port), '127.0.0.1'));
    for (const socket of slow) socket.on('error', () => {}).write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
    const dripping = setInterval(() => slow.forEach((socket) => socket.writable && socket.write('x')), 500);
    await othersAreServed();
    await Promise.all(slow.map((socket) => once(socket.resume(), 'close')));
    clearInterval(dripping);
    await othersAreServed();
  });
});
