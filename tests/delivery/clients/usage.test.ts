import { apiClients, apiClientUsage } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient } from '@hai-dang/api/delivery/clients/create-client';
import { openUsageMeter, type UsageMeter } from '@hai-dang/api/delivery/clients/usage-meter';
import { connect } from '@hai-dang/api/database/connect';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { codes, issues } from '../../support/refusals.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const enter = async () => {
  const { client } = await createApiClient(await room.as('administrator'), {
    name: 'Báo',
    contactEmail: 'web@example.vn',
  });
  return client.id;
};
const rowsOf = (clientId: string) =>
  database.owner
    .select()
    .from(apiClientUsage)
    .where(eq(apiClientUsage.clientId, clientId))
    .orderBy(apiClientUsage.hour);

async function metered(at: () => Date, work: (meter: UsageMeter) => void | Promise<void>): Promise<void> {
  const meter = openUsageMeter(database.public, undefined, at);
  await work(meter);
  await meter.close();
}

describe('the use of an API client', () => {
  it('is summed up by hour, and the last use is noted', async () => {
    const id = await enter();
    const moments = ['2026-03-02T08:10:00Z', '2026-03-02T08:59:59Z', '2026-03-02T09:00:00Z'];
    let next = 0;
    await metered(
      () => new Date(moments[next]!),
      (meter) => {
        meter.note(id, { cost: 10, bytes: 1000 });
        next = 1;
        meter.note(id, { cost: 0, bytes: 90, isRefused: true });
        next = 2;
        meter.note(id, { cost: 5, bytes: 300, hasFailed: true });
      },
    );
    expect(await rowsOf(id)).toEqual([
      {
        clientId: id,
        hour: new Date('2026-03-02T08:00:00Z'),
        requests: 2,
        refused: 1,
        failed: 0,
        cost: 10,
        bytes: 1090,
      },
      {
        clientId: id,
        hour: new Date('2026-03-02T09:00:00Z'),
        requests: 1,
        refused: 0,
        failed: 1,
        cost: 5,
        bytes: 300,
      },
    ]);
    const [client] = await database.owner.select().from(apiClients).where(eq(apiClients.id, id));
    expect(client?.lastUsedAt).toEqual(new Date(moments[2]!));
  });

  it('adds up over processes and reports', async () => {
    const id = await enter();
    const at = () => new Date('2026-03-02T08:10:00Z');
    for (let process = 0; process < 3; process++)
      await metered(at, async (meter) => {
        meter.note(id, { cost: 1, bytes: 1 });
        await meter.flush();
        meter.note(id, { cost: 1, bytes: 1 });
      });
    expect(await rowsOf(id)).toMatchObject([{ requests: 6, cost: 6, bytes: 6 }]);
  });

  it('is kept while the database is away, and harms no request', async () => {
    const id = await enter();
    const away = connect(
      {
        ...database.location,
        public: { ...database.location.public, url: 'postgres://x@127.0.0.1:1/x' },
        release: async () => {},
      },
      1,
    );
    const losses: unknown[] = [];
    const meter = openUsageMeter(away.public, (error) => losses.push(error));
    meter.note(id, { cost: 1, bytes: 1 });
    await meter.flush();
    expect(losses).toHaveLength(1);
    meter.note(id, { cost: 1, bytes: 1 });
    Object.assign(away.public, { execute: database.public.execute.bind(database.public) });
    await meter.close();
    expect(await rowsOf(id)).toMatchObject([{ requests: 2, cost: 2 }]);
    await away.close();
  });
});

describe('the chart of an API client', () => {
  const chart = `query ($id: ID!, $unit: UsageUnit!, $last: Int!) {
    apiClient(id: $id) { usage(unit: $unit, last: $last) { from requests cost } }
  }`;
  const now = () => new Date('2026-03-02T20:30:00Z');

  it("counts days as the portal's clocks do, and leaves no gap", async () => {
    const id = await enter();
    await metered(
      () => new Date('2026-03-01T16:30:00Z'),
      (meter) => meter.note(id, { cost: 3, bytes: 1 }),
    );
    await metered(
      () => new Date('2026-03-02T17:30:00Z'),
      (meter) => meter.note(id, { cost: 4, bytes: 1 }),
    );
    const answer = await execute(
      chart,
      { id, unit: 'DAY', last: 3 },
      { as: room.staff.administrator, context: { now } },
    );
    expect(answer).toEqual({
      errors: [],
      data: {
        apiClient: {
          usage: [
            { from: '2026-02-28T17:00:00.000Z', requests: 1, cost: 3 },
            { from: '2026-03-01T17:00:00.000Z', requests: 0, cost: 0 },
            { from: '2026-03-02T17:00:00.000Z', requests: 1, cost: 4 },
          ],
        },
      },
    });
  });

  it('goes down to the hour, and is bounded', async () => {
    const id = await enter();
    await metered(
      () => new Date('2026-03-02T19:59:00Z'),
      (meter) => meter.note(id, { cost: 3, bytes: 1 }),
    );
    const as = { as: room.staff.auditor, context: { now } };
    const { data } = await execute(chart, { id, unit: 'HOUR', last: 2 }, as);
    expect(data).toMatchObject({
      apiClient: {
        usage: [
          { from: '2026-03-02T19:00:00.000Z', requests: 1 },
          { from: '2026-03-02T20:00:00.000Z', requests: 0 },
        ],
      },
    });
    expect(issues(await execute(chart, { id, unit: 'HOUR', last: 169 }, as))).toEqual(['last: tooLarge']);
    expect(codes(await execute(chart, { id, unit: 'DAY', last: 1 }, { as: room.staff.editor }))).toEqual([
      'FORBIDDEN',
    ]);
  });
});
