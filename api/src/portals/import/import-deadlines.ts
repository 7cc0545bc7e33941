import type { Preset } from '@hai-dang/schema/presets';
import { portalDeadlines } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { type Changes, compareRows } from './changes.ts';

/** The clocks of the portal: those of its regulation and those that it set for itself. */
export async function importDeadlines(
  ctx: Context,
  portalId: string,
  deadlines: Preset['deadlines'],
): Promise<Changes> {
  const stored = await ctx.db.select().from(portalDeadlines).where(eq(portalDeadlines.portalId, portalId));
  const wanted = deadlines.map((each) => ({ portalId, ...each }));
  const { rows, ...changes } = compareRows('deadlines', (row) => row.key, stored, wanted);
  if (rows.length > 0) {
    await ctx.db
      .insert(portalDeadlines)
      .values(rows)
      .onConflictDoUpdate({
        target: [portalDeadlines.portalId, portalDeadlines.key],
        set: {
          amount: sql`excluded.amount`,
          unit: sql`excluded.unit`,
          appliesTo: sql`excluded.applies_to`,
          startsFrom: sql`excluded.starts_from`,
          basis: sql`excluded.basis`,
          requirement: sql`excluded.requirement`,
        },
      });
  }
  return changes;
}
