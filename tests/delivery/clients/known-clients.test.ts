import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { knowApiClients } from '@hai-dang/api/delivery/clients/known-clients';
import { createApiClient } from '@hai-dang/api/delivery/clients/create-client';
import { revokeApiClient } from '@hai-dang/api/delivery/clients/revoke-client';
import { rotateApiClientKey } from '@hai-dang/api/delivery/clients/rotate-client-key';
import { type Delivery, openDelivery } from '@hai-dang/api/delivery/open-delivery';
import { readSettings } from '@hai-dang/api/shared/settings';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';

let database: TestDatabase;
let room: Newsroom;
let delivery: Delivery;

const patience = { timeout: 20_000 };

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  delivery = openDelivery(database, readSettings({ NODE_ENV: 'test' }));
  await vi.waitFor(() => expect(delivery.isListening()).toBe(true), patience);
});
afterAll(async () => {
  await delivery.close();
  await database.close();
});
afterEach(() => vi.restoreAllMocks());

const enter = async (more: { expiresAt?: Date; costPerMinute?: number } = {}) =>
  createApiClient(await room.as('administrator'), { name: 'Báo', contactEmail: 'web@example.vn', ...more });

describe('the key of an API client', () => {
  it('is recognised on the public side, which can read no more than it needs', async () => {
    const find = knowApiClients(delivery, database.public);
    const { key, client } = await enter({ costPerMinute: 700 });
    await vi.waitFor(
      async () =>
        expect(await find(key)).toEqual({
          id: client.id,
          scopes: ['read'],
          allowedOrigins: [],
          costPerMinute: 700,
        }),
      patience,
    );
    await expect(database.public.execute(sql`select name from api_clients`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    await expect(database.public.execute(sql`select * from api_client_usage`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  it('is told apart from an unknown one, and from one that expired', async () => {
    const find = knowApiClients(delivery, database.public);
    const { key } = await enter({ expiresAt: new Date('2090-01-01') });
    expect(await find(key, new Date('2090-01-01'))).toBe('expired');
    expect(await find(`${key}x`)).toBe('unknown');
    expect(await find('')).toBe('unknown');
  });

  it('is refused as soon as it is revoked or replaced', async () => {
    const find = knowApiClients(delivery, database.public);
    const [revoked, replaced] = [await enter(), await enter()];
    expect(await find(revoked.key)).toMatchObject({ id: revoked.client.id });
    const as = await room.as('administrator');
    await revokeApiClient(as, { id: revoked.client.id, expectedVersion: 1 });
    const { key } = await rotateApiClientKey(as, { id: replaced.client.id, expectedVersion: 1 });
    await vi.waitFor(async () => expect(await find(revoked.key)).toBe('revoked'), patience);
    await vi.waitFor(async () => expect(await find(replaced.key)).toBe('unknown'), patience);
    expect(await find(key)).toMatchObject({ id: replaced.client.id });
  });

  it('is looked up in memory', async () => {
    const find = knowApiClients(delivery, database.public);
    const { key } = await enter();
    await vi.waitFor(async () => expect(await find(key)).toHaveProperty('id'), patience);
    const select = vi.spyOn(database.public, 'select');
    for (let asked = 0; asked < 100; asked++) await find(key);
    // Once, when the news of the entry comes after the first look.
    expect(select.mock.calls.length).toBeLessThanOrEqual(1);
  });
});
