import { isConnectionFailure, sqlState } from '../shared/sql-state.ts';
import { readSettings, type Settings } from '../shared/settings.ts';
import { connect, type Database } from './connect.ts';
import { locateDatabase } from './locate.ts';
import { migrate } from './migrate.ts';
import { refuseOldSchema } from './refuse-old-schema.ts';

/** Finds or starts the database, migrates it and opens the pools. `close` undoes all of it. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const location = await locateDatabase({ ...settings, DATABASE_REPLICA_URLS: [] });
  try {
    await migrate(location);
  } catch (error) {
    await location.release();
    throw error;
  }
  return connect(location, settings.DATABASE_POOL);
}

/**
 * As `openDatabase`, with the replicas, for a process that has the public door. One that only reads starts also when it
 * cannot migrate, because the primary is away or because its account may not, as long as the tables are those that it
 * knows; `unmigrated` is then the reason.
 */
export async function openForReaders(
  settings: Settings,
  { onlyReads }: { onlyReads: boolean },
): Promise<{ database: Database; unmigrated: unknown }> {
  const location = await locateDatabase(settings);
  const unmigrated: unknown = await migrate(location).then(
    () => null,
    (error: unknown) => error,
  );
  const mayGoOn = onlyReads && (isConnectionFailure(unmigrated) || sqlState(unmigrated) === '42501');
  if (unmigrated !== null && !mayGoOn) {
    await location.release();
    throw unmigrated;
  }
  const database = connect(location, settings.DATABASE_POOL);
  try {
    await database.replicas?.look();
    if (unmigrated !== null) await refuseOldSchema(database.public.$client);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, unmigrated };
}

/** Runs the work of one command with an open database, and closes it whatever happens. */
export async function withDatabase<T>(
  work: (database: Database, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    return await work(database, settings);
  } finally {
    await database.close();
  }
}
