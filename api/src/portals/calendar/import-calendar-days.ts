import { calendarDays } from '@hai-dang/schema/tables';
import { and, inArray, isNull, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { scheduledYears, vietNamDays } from './viet-nam-days.ts';

/**
 * Brings the common days of the scheduled years to what the product knows, and says which changed. Other years, and days
 * that portals set for themselves, stay as they are. Basis: NHOL-2, NHOL-3.
 */
export async function importCalendarDays(ctx: Pick<Context, 'db'>): Promise<string[]> {
  const years = sql`extract(year from ${calendarDays.day})`;
  const stored = await ctx.db
    .select()
    .from(calendarDays)
    .where(and(isNull(calendarDays.portalId), inArray(years, [...scheduledYears])));
  const known = new Map(stored.map((row) => [row.day, row]));
  const wanted = new Set(vietNamDays.map(({ day }) => day));
  const changed = vietNamDays.filter(
    ({ day, kind, name }) => known.get(day)?.kind !== kind || known.get(day)?.name !== name,
  );
  const stale = stored.filter(({ day }) => !wanted.has(day));

  if (stale.length > 0)
    await ctx.db.delete(calendarDays).where(
      inArray(
        calendarDays.id,
        stale.map(({ id }) => id),
      ),
    );
  if (changed.length > 0) {
    await ctx.db
      .insert(calendarDays)
      .values(changed.map((each) => ({ id: uuid(), portalId: null, ...each })))
      .onConflictDoUpdate({
        target: [calendarDays.portalId, calendarDays.day],
        set: { kind: sql`excluded.kind`, name: sql`excluded.name` },
      });
  }
  return [...changed, ...stale].map(({ day }) => `calendar.${day}`);
}
