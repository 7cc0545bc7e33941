import { createHash } from 'node:crypto';
import { apiClients, events } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeMember, makePortal } from '../../support/make.ts';
import { codes, issues } from '../../support/refusals.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const client = `id name contactEmail keyPrefix scopes allowedOrigins costPerMinute expiresAt revokedAt lastUsedAt
  status version enteredBy { id }`;
const create = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { key client { ${client} } } }`;
const update = `mutation ($input: UpdateApiClientInput!) { updateApiClient(input: $input) { ${client} } }`;
const rotate = `mutation ($input: ApiClientRef!) { rotateApiClientKey(input: $input) { key client { ${client} } } }`;
const revoke = `mutation ($input: ApiClientRef!) { revokeApiClient(input: $input) { ${client} } }`;
const list = '{ apiClients { total items { id } } }';

interface Client {
  id: string;
  keyPrefix: string;
  version: number;
}
interface WithKey {
  key: string;
  client: Client;
}

const input = { name: 'Báo Biên phòng', contactEmail: 'Web@Example.vn' };

async function scene() {
  const portal = await makePortal(database);
  const { id: administrator } = await makeMember(database, portal.id, 'administrator');
  return { portal, administrator };
}

async function entered(as: string, more: Record<string, unknown> = {}): Promise<WithKey> {
  const { data, errors } = await execute<{ createApiClient: WithKey }>(
    create,
    { input: { ...input, ...more } },
    { as },
  );
  expect(errors).toEqual([]);
  return data!.createApiClient;
}

const stored = async (id: string) =>
  (await database.owner.select().from(apiClients).where(eq(apiClients.id, id)))[0]!;
const eventsOf = (id: string) =>
  database.owner.select().from(events).where(eq(events.subjectId, id)).orderBy(events.sequence);

describe('an API client', () => {
  it('is entered by an administrator, who sees its key once', async () => {
    const { administrator } = await scene();
    const made = await entered(administrator, { allowedOrigins: ['https://www.example.vn/'] });
    expect(made).toEqual({
      key: expect.stringMatching(/^hd_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}$/),
      client: {
        id: expect.any(String),
        ...input,
        contactEmail: 'web@example.vn',
        keyPrefix: made.key.slice(0, 11),
        scopes: ['READ'],
        allowedOrigins: ['https://www.example.vn'],
        costPerMinute: 60_000,
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: null,
        status: 'ACTIVE',
        version: 1,
        enteredBy: { id: administrator },
      },
    });
    expect((await stored(made.client.id)).keyHash).toBe(createHash('sha256').update(made.key).digest('hex'));
  });

  it('leaves no trace of its key in the database, nor of the hash in the record', async () => {
    const { administrator } = await scene();
    const { key, client: made } = await entered(administrator);
    const { keyHash, ...row } = await stored(made.id);
    const record = JSON.stringify(await eventsOf(made.id));
    expect(JSON.stringify(row)).not.toContain(key);
    expect(record).not.toContain(key.slice(12));
    expect(record).not.toContain(keyHash);
  });

  it('changes its terms and keeps its key', async () => {
    const { administrator } = await scene();
    const { client: made } = await entered(administrator);
    const { keyHash } = await stored(made.id);
    const change = {
      id: made.id,
      expectedVersion: 1,
      scopes: ['READ_HISTORY'],
      costPerMinute: 500,
      expiresAt: '2099-01-01T00:00:00.000Z',
    };
    const { data, errors } = await execute(update, { input: change }, { as: administrator });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      updateApiClient: {
        scopes: ['READ', 'READ_HISTORY'],
        costPerMinute: 500,
        expiresAt: '2099-01-01T00:00:00.000Z',
        version: 2,
      },
    });
    expect((await stored(made.id)).keyHash).toBe(keyHash);
    expect((await eventsOf(made.id)).map(({ action }) => action)).toEqual([
      'apiClientCreated',
      'apiClientUpdated',
    ]);
  });

  it('gets another key, and the event names both by their prefix', async () => {
    const { administrator } = await scene();
    const { key, client: made } = await entered(administrator);
    const ref = { id: made.id, expectedVersion: 1 };
    const { data } = await execute<{ rotateApiClientKey: WithKey }>(
      rotate,
      { input: ref },
      { as: administrator },
    );
    const renewed = data!.rotateApiClientKey;
    expect(renewed.key).not.toBe(key);
    expect(renewed.client.keyPrefix).toBe(renewed.key.slice(0, 11));
    expect((await eventsOf(made.id)).at(-1)).toMatchObject({
      action: 'apiClientKeyRotated',
      actorRole: 'administrator',
      details: { from: made.keyPrefix, to: renewed.client.keyPrefix },
    });
  });

  it('is revoked for good', async () => {
    const { administrator } = await scene();
    const { client: made } = await entered(administrator);
    const as = { as: administrator };
    const answer = await execute(revoke, { input: { id: made.id, expectedVersion: 1 } }, as);
    expect(answer.data).toMatchObject({ revokeApiClient: { status: 'REVOKED', version: 2 } });
    const again = await execute(rotate, { input: { id: made.id, expectedVersion: 2 } }, as);
    expect(issues(again)).toEqual(['id: clientRevoked']);
  });

  it('answers a stale version with CONFLICT', async () => {
    const { administrator } = await scene();
    const { client: made } = await entered(administrator);
    for (const [mutation, more] of [
      [update, { name: 'Khác' }],
      [rotate, {}],
      [revoke, {}],
    ] as const) {
      const answer = await execute(
        mutation,
        { input: { id: made.id, expectedVersion: 7, ...more } },
        { as: administrator },
      );
      expect(codes(answer)).toEqual(['CONFLICT']);
    }
  });

  it.each([
    ['name', { name: ' ' }, 'name: required'],
    ['contact', { contactEmail: 'nobody' }, 'contactEmail: format'],
    ['budget', { costPerMinute: 5 }, 'costPerMinute: tooSmall'],
    ['expiry', { expiresAt: '2020-01-01T00:00:00.000Z' }, 'expiresAt: timeNotInFuture'],
    ['origin', { allowedOrigins: ['https://a.vn', 'https://b.vn/path'] }, 'allowedOrigins: invalidOrigin'],
    ['wildcard', { allowedOrigins: ['*'] }, 'allowedOrigins: invalidOrigin'],
  ])('is refused with a wrong %s', async (_, wrong, issue) => {
    const { administrator } = await scene();
    const answer = await execute(create, { input: { ...input, ...wrong } }, { as: administrator });
    expect(issues(answer)).toEqual([issue]);
  });
});

describe('API clients are managed by', () => {
  it.each(['collaborator', 'editor', 'approver', 'publisher', 'auditor'] as const)(
    'nobody who is only %s (HP20-5.1b)',
    async (role) => {
      const { portal, administrator } = await scene();
      const { client: made } = await entered(administrator);
      const { id: as } = await makeMember(database, portal.id, role);
      const ref = { id: made.id, expectedVersion: 1 };
      expect(codes(await execute(create, { input }, { as }))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(rotate, { input: ref }, { as }))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(revoke, { input: ref }, { as }))).toEqual(['FORBIDDEN']);
      expect(codes(await execute(list, {}, { as }))).toEqual(role === 'auditor' ? [] : ['FORBIDDEN']);
    },
  );

  it('no administrator of a component portal, since keys reach every portal', async () => {
    const { portal } = await scene();
    const component = await makePortal(database, { parentId: portal.id });
    const { id: as } = await makeMember(database, component.id, 'administrator');
    expect(codes(await execute(create, { input }, { as }))).toEqual(['FORBIDDEN']);
    expect(codes(await execute(list, {}, { as }))).toEqual(['FORBIDDEN']);
  });

  it('nobody who is not signed in', async () => {
    expect(codes(await execute(create, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await execute(list))).toEqual(['UNAUTHENTICATED']);
  });
});
