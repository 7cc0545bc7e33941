import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '@hai-dang/api/database/connect';
import { migrate } from '@hai-dang/api/database/migrate';
import { sql } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { locationOn } from '../support/test-server.ts';

describe('migrations', () => {
  it('let processes that start at once wait for each other', async () => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    const server = inject('server');
    const admin = postgres(locationOn(server, 'postgres').owner.url, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    const location = locationOn(server, name);
    await Promise.all(Array.from({ length: 4 }, () => migrate(location)));

    const database = connect(location, 1);
    const rows = await database.owner.execute<{ count: number }>(
      sql`select count(*)::int as count, count(distinct hash)::int as kinds from drizzle.__drizzle_migrations`,
    );
    expect(rows[0]).toMatchObject({ count: (rows[0] as { kinds?: number })?.kinds });
    await database.close();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });
});

describe('the three roles', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const roleOf = async (door: 'editorial' | 'public' | 'owner') => {
    const [row] = await database[door].execute<{ name: string }>(sql`select current_user as name`);
    return row?.name;
  };

  it('serve one door each', async () => {
    expect(await roleOf('editorial')).toBe('haidang_editorial');
    expect(await roleOf('public')).toBe('haidang_public');
  });

  it.each(['articles', 'translations', 'revisions', 'users', 'sessions', 'events', 'tasks'])(
    'refuse the public door the table %s',
    async (table) => {
      const query = database.public.execute(sql`select 1 from ${sql.identifier(table)}`);
      await expect(query).rejects.toMatchObject({ cause: { code: '42501' } });
    },
  );

  it.each([
    'update events set note = null',
    'delete from events',
    'delete from revisions',
    'create table x ()',
  ])('refuse the editorial door `%s`', async (statement) => {
    const query = database.editorial.execute(sql.raw(statement));
    await expect(query).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('cannot be left for the owner by a door of the embedded database', async () => {
    const owner = sql.identifier(inject('server').owner);
    await expect(database.editorial.execute(sql`set role ${owner}`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});
