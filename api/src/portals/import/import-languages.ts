import type { Preset } from '@hai-dang/schema/presets';
import { portalLanguages } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { type Changes, compareRows } from './changes.ts';

/** Languages with their names, attribution and addresses. One that the preset dropped stays, with its texts. Basis: HP20-2.1, LS21-2.2. */
export async function importLanguages(
  ctx: Context,
  portalId: string,
  languages: Preset['languages'],
): Promise<Changes> {
  const stored = await ctx.db.select().from(portalLanguages).where(eq(portalLanguages.portalId, portalId));
  const wanted = languages.map((each, position) => ({ portalId, ...each, position, isEnabled: true }));
  const { rows, ...changes } = compareRows('languages', (row) => row.language, stored, wanted);
  if (rows.length > 0) {
    await ctx.db
      .insert(portalLanguages)
      .values(rows)
      .onConflictDoUpdate({
        target: [portalLanguages.portalId, portalLanguages.language],
        set: {
          position: sql`excluded.position`,
          name: sql`excluded.name`,
          attribution: sql`excluded.attribution`,
          urlPrefix: sql`excluded.url_prefix`,
          isEnabled: sql`excluded.is_enabled`,
        },
      });
  }
  return changes;
}
