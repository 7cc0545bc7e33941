import { type Preset, PresetError } from '@hai-dang/schema/presets';
import { portals } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { type Changes, differences } from './changes.ts';

/** The portal itself: its place in the tree, its regulation and its settings. */
export async function importPortal(
  ctx: Context,
  preset: Preset,
): Promise<Changes & { portalId: string; isNew: boolean }> {
  const wanted = {
    parentId: await parentId(ctx, preset),
    level: preset.level,
    kind: preset.kind,
    domain: preset.domain,
    defaultLanguage: preset.defaultLanguage,
    timeZone: preset.timeZone,
    regulation: preset.regulation,
    settings: preset.settings,
  };
  // Two imports of one new portal at once: the second waits here, then finds the row of the first.
  const id = uuid();
  const [created] = await ctx.db
    .insert(portals)
    .values({ id, key: preset.key, ...wanted })
    .onConflictDoNothing({ target: portals.key })
    .returning({ id: portals.id });
  if (created) return { portalId: id, isNew: true, changed: [], kept: [] };

  const [stored] = await ctx.db.select().from(portals).where(eq(portals.key, preset.key)).for('update');
  if (!stored) throw new Error(`The portal ${preset.key} vanished during its import.`);
  const fields = differences(stored, wanted);
  if (fields.length > 0) {
    await ctx.db
      .update(portals)
      .set({ ...wanted, version: sql`${portals.version} + 1`, updatedAt: ctx.now() })
      .where(eq(portals.id, stored.id));
  }
  return { portalId: stored.id, isNew: false, changed: fields, kept: [] };
}

async function parentId(ctx: Context, { parent }: Preset): Promise<string | null> {
  if (parent === undefined) return null;
  const [row] = await ctx.db.select({ id: portals.id }).from(portals).where(eq(portals.key, parent));
  if (!row)
    throw new PresetError([{ path: 'parent', message: `there is no portal "${parent}"; import it first` }]);
  return row.id;
}
