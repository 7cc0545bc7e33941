import type { Preset } from '@hai-dang/schema/presets';
import { portalRoles } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { type Changes, compareRows } from './changes.ts';

/** The titles that the regulation gives to roles. One that the preset dropped stays: a membership may bear it. */
export async function importRoles(ctx: Context, portalId: string, roles: Preset['roles']): Promise<Changes> {
  const stored = await ctx.db.select().from(portalRoles).where(eq(portalRoles.portalId, portalId));
  const wanted = roles.map(({ name, ...each }, position) => ({ portalId, ...each, names: name, position }));
  const { rows, ...changes } = compareRows('roles', (row) => row.key, stored, wanted);
  if (rows.length > 0) {
    await ctx.db
      .insert(portalRoles)
      .values(rows)
      .onConflictDoUpdate({
        target: [portalRoles.portalId, portalRoles.key],
        set: {
          role: sql`excluded.role`,
          names: sql`excluded.names`,
          duties: sql`excluded.duties`,
          basis: sql`excluded.basis`,
          position: sql`excluded.position`,
        },
      });
  }
  return changes;
}
