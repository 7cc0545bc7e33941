import type { Preset } from '@hai-dang/schema/presets';
import { sections } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { type Changes, compareRows } from './changes.ts';
import { flattenSections } from './flatten-sections.ts';
import { importSectionNames } from './import-section-names.ts';

/** The section tree with its names. A section that the preset dropped stays, with its articles. Basis: HP20-2.4, LC25-3.2. */
export async function importSections(ctx: Context, portalId: string, preset: Preset): Promise<Changes> {
  const stored = await ctx.db.select().from(sections).where(eq(sections.portalId, portalId));
  const flat = flattenSections(preset.sections);
  const weights = new Map(stored.map(({ key, searchWeight }) => [key, searchWeight]));
  const ids = new Map(stored.map(({ key, id }) => [key, id]));
  for (const { key } of flat) if (!ids.has(key)) ids.set(key, uuid());

  const wanted = flat.map(({ key, parentKey, position, isLocked, basis, searchWeight }) => ({
    id: ids.get(key) ?? '',
    portalId,
    key,
    parentId: parentKey === null ? null : (ids.get(parentKey) ?? null),
    position,
    isLocked,
    basis,
    // What the preset leaves open is for the administrators to say.
    searchWeight: searchWeight ?? weights.get(key) ?? ('normal' as const),
    // A section that the preset names is in use.
    archivedAt: null as Date | null,
  }));
  const { rows, changed, kept } = compareRows('sections', (row) => row.key, stored, wanted);
  if (rows.length > 0) {
    await ctx.db
      .insert(sections)
      .values(rows)
      .onConflictDoUpdate({
        target: sections.id,
        set: {
          parentId: sql`excluded.parent_id`,
          position: sql`excluded.position`,
          isLocked: sql`excluded.is_locked`,
          basis: sql`excluded.basis`,
          searchWeight: sql`excluded.search_weight`,
          archivedAt: sql`excluded.archived_at`,
          version: sql`${sections.version} + 1`,
        },
      });
  }
  const names = await importSectionNames(ctx, portalId, flat, ids);
  return { changed: [...changed, ...names], kept };
}
