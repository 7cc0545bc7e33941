import { apiClients, apiClientUsage } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newApiKey } from '@hai-dang/api/delivery/clients/api-key';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';

let database: TestDatabase;
let room: Newsroom;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  server = await startServer(database, { ANONYMOUS_COST_PER_MINUTE: '1' }, ['public']);
});
afterAll(() => database.close());

async function makeClient(overrides: Partial<typeof apiClients.$inferInsert> = {}) {
  const { key, prefix, hash } = newApiKey();
  const id = uuid();
  await database.owner.insert(apiClients).values({
    id,
    name: 'Báo',
    contactEmail: 'api@bao.example',
    keyPrefix: prefix,
    keyHash: hash,
    scopes: ['read'],
    allowedOrigins: [],
    costPerMinute: 5000,
    createdBy: room.staff.contributor,
    ...overrides,
  });
  // The process hears of it from the database, a moment later.
  await expect.poll(async () => reasonOf(await ask({ 'x-api-key': key }))).not.toBe('apiKeyUnknown');
  return { id, key };
}

const ask = (headers: Record<string, string>) =>
  fetch(`${server.url}/graphql?query={portals{key}}`, { headers: { 'accept-language': 'en', ...headers } });

const reasonOf = async (answer: Response) => (answer.ok ? null : (await refusalOf(answer)).reason);

const refusalOf = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { extensions: Record<string, unknown> }[] };
  return {
    status: answer.status,
    code: errors[0]!.extensions['code'],
    reason: errors[0]!.extensions['reason'],
  };
};

describe('a request with a key', () => {
  it('spends from the budget of its client, in either header, and not from that of its address', async () => {
    const { key } = await makeClient();
    const asked: Record<string, string>[] = [
      { authorization: `Bearer ${key}` },
      { 'x-api-key': key },
      { 'x-api-key': key },
    ];
    for (const headers of asked) {
      const answer = await ask(headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-policy')).toBe('"cost";q=5000;w=60, "burst";q=2000;w=1');
    }
    expect((await ask({})).status).toBe(429);
  });

  it('is refused when the key is unknown, expired or revoked', async () => {
    const { key: revoked } = await makeClient({ revokedAt: new Date() });
    const { key: expired } = await makeClient({ expiresAt: new Date(Date.now() - 1000) });
    for (const [key, reason] of [
      [newApiKey().key, 'apiKeyUnknown'],
      [revoked, 'apiKeyRevoked'],
      [expired, 'apiKeyExpired'],
    ] as const)
      expect(await refusalOf(await ask({ 'x-api-key': key }))).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
        reason,
      });
  });

  it('is refused from the moment on at which its key is revoked', async () => {
    const { id, key } = await makeClient();
    expect((await ask({ 'x-api-key': key })).status).toBe(200);
    await database.owner.update(apiClients).set({ revokedAt: new Date() }).where(eq(apiClients.id, id));
    await expect.poll(async () => (await ask({ 'x-api-key': key })).status, { timeout: 2000 }).toBe(401);
  });

  it('is for the pages that the client named, and for servers', async () => {
    const { key } = await makeClient({ allowedOrigins: ['https://bao.example'] });
    const from = (origin: string) => ask({ 'x-api-key': key, origin });
    const allowed = await from('https://bao.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://bao.example');
    expect(await refusalOf(await from('https://other.example'))).toEqual({
      status: 403,
      code: 'FORBIDDEN',
      reason: 'originNotAllowed',
    });
    expect((await ask({ 'x-api-key': key })).status).toBe(200);
  });

  it('is counted, what it cost and what was refused, by the time that the server stops', async () => {
    const { id, key } = await makeClient({ costPerMinute: 45 });
    const statuses: number[] = [];
    for (let time = 0; time < 8; time++) statuses.push((await ask({ 'x-api-key': key })).status);
    await server.close();
    const [usage] = await database.owner.select().from(apiClientUsage).where(eq(apiClientUsage.clientId, id));
    // One or more was asked before, to learn that the key is known; its budget lets that pass.
    expect(usage!.requests).toBeGreaterThan(8);
    expect(usage).toMatchObject({ refused: statuses.filter((status) => status === 429).length, failed: 0 });
    expect(usage!.refused).toBeGreaterThan(0);
    expect(usage!.cost).toBeGreaterThan(0);
    expect(usage!.bytes).toBeGreaterThan(0);
  });
});
