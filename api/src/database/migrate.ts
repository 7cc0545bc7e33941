import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { isConnectionFailure } from '../shared/sql-state.ts';
import { projectRoot } from '../shared/project.ts';
import { prepareJobs } from './prepare-jobs.ts';
import { roleNames, type Location } from './locate.ts';

/** Oldest supported PostgreSQL, as `server_version_num` counts. */
const oldestVersion = 150_000;

/** Any number that no other program on the same server uses for an advisory lock. */
const lockKey = 4_815_162_342;

/** Where the SQL files are. */
export const migrationsFolder = path.join(projectRoot, 'migrations');

/**
 * Brings the database to the state that this version of the product expects. Processes that start at the same time wait
 * for each other and find the work done. Throws when the server is too old.
 */
export async function migrate(location: Pick<Location, 'owner' | 'logins'>): Promise<void> {
  // One connection, because an advisory lock belongs to a session.
  const connection = postgres(location.owner.url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await refuseOldServer(connection).catch((error: unknown) => {
      throw isConnectionFailure(error)
        ? new Error(`The database does not answer: ${(error as Error).message}`, { cause: error })
        : error;
    });
    await connection`select pg_advisory_lock(${lockKey})`;
    await applyMigrations(drizzle(connection), { migrationsFolder });
    await showMigrations(connection);
    await prepareJobs(connection, location.owner.url);
    if (location.logins) await allowLogins(connection, location.logins);
  } finally {
    await connection.end({ timeout: 5 });
  }
}

async function refuseOldServer(connection: postgres.Sql): Promise<void> {
  const [row] = await connection<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`;
  if (row && row.number < oldestVersion) {
    throw new Error(`PostgreSQL 15 or newer is needed; the server of DATABASE_URL is ${row.version}.`);
  }
}

/** Lets the public role see which migrations were applied, for processes that may not apply them. */
async function showMigrations(connection: postgres.Sql): Promise<void> {
  await connection.unsafe(`
    grant usage on schema drizzle to haidang_public;
    grant select on drizzle.__drizzle_migrations to haidang_public`);
}

/** Lets the two roles sign in by themselves, so that a pool cannot climb back to the owner's rights. */
async function allowLogins(
  connection: postgres.Sql,
  logins: { editorial: string; public: string },
): Promise<void> {
  for (const door of ['editorial', 'public'] as const) {
    // ALTER ROLE takes no parameters. Our passwords are base64url, which needs no escaping.
    await connection.unsafe(`alter role ${roleNames[door]} login password '${logins[door]}'`);
  }
}
