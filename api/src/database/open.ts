import { readSettings, type Settings } from '../shared/settings.ts';
import { connect, type Database } from './connect.ts';
import { locateDatabase } from './locate.ts';
import { migrate } from './migrate.ts';

/** Finds or starts the database, migrates it and opens the pools. `close` undoes all of it. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const location = await locateDatabase(settings);
  try {
    await migrate(location);
  } catch (error) {
    await location.release();
    throw error;
  }
  return connect(location, settings.DATABASE_POOL);
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
