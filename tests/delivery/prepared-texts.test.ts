import * as tables from '@hai-dang/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparedTexts } from '@hai-dang/api/delivery/prepared-texts';
import { run } from '@hai-dang/api/delivery/statement';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the statements that are prepared', () => {
  it('are so many, the first ones, however many others come', () => {
    const isPrepared = preparedTexts(2, 1000, () => 0);
    expect(['a', 'b', 'c', 'a', 'd', 'b', 'c'].map(isPrepared)).toEqual([
      ...[true, true, false],
      ...[true, false, true, false],
    ]);
  });

  it('are chosen anew after a while', () => {
    let at = 0;
    const isPrepared = preparedTexts(1, 1000, () => at);
    expect([isPrepared('junk'), isPrepared('list')]).toEqual([true, false]);
    at = 999;
    expect(isPrepared('list')).toBe(false);
    at = 1000;
    expect([isPrepared('list'), isPrepared('junk')]).toEqual([true, false]);
  });

  it('fill no connection, and the others are answered all the same', async () => {
    const client = postgres(database.location.owner.url, { max: 1, onnotice: () => {} });
    const db = drizzle(client, { schema: tables, casing: 'snake_case' });
    try {
      for (let n = 0; n < 320; n++) {
        const rows = await run<{ found: string }>({ db }, `select $1::text || '${n}' as found`, {
          values: ['a'],
        });
        expect(rows.map(({ found }) => found)).toEqual([`a${n}`]);
      }
      const [prepared] =
        await client`select count(*)::int from pg_prepared_statements where statement like '%as found'`;
      expect(prepared).toEqual({ count: 300 });
    } finally {
      await client.end();
    }
  });
});
