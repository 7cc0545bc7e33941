import { readMigrationFiles } from 'drizzle-orm/migrator';
import type postgres from 'postgres';
import { isConnectionFailure } from '../shared/sql-state.ts';
import { migrationsFolder } from './migrate.ts';

/** Throws when the database lacks a migration that this version of the product needs, or does not answer. */
export async function refuseOldSchema(reader: postgres.Sql): Promise<void> {
  const needed = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if ((await lastMigration(reader)) < needed) {
    throw new Error(
      'The database is older than this version of Hải Đăng, and cannot be migrated from here. Run "haidang migrate" with the owner\'s DATABASE_URL while the primary is up.',
    );
  }
}

/** When the newest applied migration was written; 0 when nobody may know, which older versions did not allow. */
async function lastMigration(reader: postgres.Sql): Promise<number> {
  try {
    const [row] = await reader<{ at: string | null }[]>`
      select max(created_at)::text as at from drizzle.__drizzle_migrations`;
    return Number(row?.at ?? 0);
  } catch (error) {
    if (isConnectionFailure(error))
      throw new Error(`The database does not answer: ${(error as Error).message}`, { cause: error });
    return 0;
  }
}
