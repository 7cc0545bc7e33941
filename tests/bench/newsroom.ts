import { portalDeadlines, portals } from '@hai-dang/schema/tables';
import type { Database } from '@hai-dang/api/database/connect';
import { eq } from 'drizzle-orm';
import { usualSettings } from '../support/make.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { portal as key } from './seed.ts';

/** People for the benchmark's portal, so that real texts are written, approved and published into it. */
export async function openNewsroom(database: Database): Promise<Newsroom> {
  const [portal] = await database.owner.select().from(portals).where(eq(portals.key, key));
  if (!portal) throw new Error('The benchmark was not seeded.');
  // Those of an earlier run.
  await database.owner.delete(portalDeadlines).where(eq(portalDeadlines.portalId, portal.id));
  return makeNewsroom(database, { portal, rules: usualSettings });
}
