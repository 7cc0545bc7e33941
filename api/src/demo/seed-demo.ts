import { portals } from '@hai-dang/schema/tables';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { MediaStore } from '../media/media-store.ts';
import { seedDemoAccounts } from '../people/demo-accounts.ts';
import { importPreset } from '../portals/import-preset.ts';
import { listBundledPresets } from '../portals/read-preset.ts';
import { type Context, contextOf } from '../shared/context.ts';
import type { Settings } from '../shared/settings.ts';
import { demoArticles } from './content/index.ts';
import { momentBefore } from './demo-moment.ts';
import { liveArticles } from './live-articles.ts';

/** Key of the advisory lock under which one process fills the database; arbitrary but fixed. */
const seedLock = 4_821_978;

/**
 * Fills an empty embedded database with the portals of the bundled presets, an account for every role, and articles in every
 * state of their life, so that there is something to try. Does nothing with a server of one's own, in production, or once
 * there is a portal.
 */
export async function seedDemo(
  database: Pick<Database, 'editorial' | 'location'>,
  mediaStore: MediaStore,
  settings: Pick<Settings, 'isProduction' | 'DEMO_PASSWORD'>,
): Promise<boolean> {
  if (!database.location.isEmbedded || settings.isProduction) return false;
  if (await hasPortal(database.editorial)) return false;
  // One transaction: a start that is interrupted leaves the database empty, and the next one does it all.
  return database.editorial.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${seedLock})`);
    if (await hasPortal(db)) return false;
    await fill(db, mediaStore, settings.DEMO_PASSWORD, new Date());
    return true;
  });
}

const hasPortal = async (db: Context['db']): Promise<boolean> =>
  (await db.select({ id: portals.id }).from(portals).limit(1)).length > 0;

async function fill(db: Context['db'], mediaStore: MediaStore, password: string, start: Date): Promise<void> {
  const founded = momentBefore(start, { workingDaysAgo: 15, time: '08:00' });
  const ctx: Context = { ...contextOf(db, null), now: () => founded };
  for (const preset of await listBundledPresets()) await importPreset(ctx, preset);
  await seedDemoAccounts(ctx, { password });
  await liveArticles({ db, mediaStore }, demoArticles, start);
}
