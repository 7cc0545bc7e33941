import { portals } from '@hai-dang/schema/tables';
import type { Database } from '../database/connect.ts';
import { seedDemoAccounts } from '../people/demo-accounts.ts';
import { importPreset } from '../portals/import-preset.ts';
import { listBundledPresets } from '../portals/read-preset.ts';
import { contextOf } from '../shared/context.ts';
import type { Settings } from '../shared/settings.ts';
import { inTransaction } from '../shared/transaction.ts';

/**
 * Fills an empty embedded database with the portals of the bundled presets and an account for every role, so that there is
 * something to try. Does nothing with a server of one's own, in production, or once there is a portal.
 */
export async function seedDemo(database: Database, settings: Settings): Promise<boolean> {
  if (!database.location.isEmbedded || settings.isProduction) return false;
  const [existing] = await database.editorial.select({ id: portals.id }).from(portals).limit(1);
  if (existing) return false;
  const presets = await listBundledPresets();
  // One transaction: a start that is interrupted leaves the database empty, and the next one does it all.
  await inTransaction(contextOf(database.editorial, null), async (tx) => {
    for (const preset of presets) await importPreset(tx, preset);
    await seedDemoAccounts(tx, { password: settings.DEMO_PASSWORD });
  });
  return true;
}
