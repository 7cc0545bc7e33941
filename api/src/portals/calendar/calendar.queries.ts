import { calendarDays, portals } from '@hai-dang/schema/tables';
import { inArray, isNull, or } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { loader } from '../../shared/loader.ts';
import type { WorkingCalendar } from './working-calendar.ts';

type Reader = Pick<Context, 'db'>;

/** The calendar that the clocks of this portal follow. Throws a `RangeError` when there is no such portal. */
export async function loadCalendar(db: Context['db'], portalId: string): Promise<WorkingCalendar> {
  const [calendar] = await loadCalendars({ db }, [portalId]);
  if (!calendar || calendar instanceof Error) throw calendar ?? missing(portalId);
  return calendar;
}

/** The same through the request's loader, for lists: two statements for all portals together. */
export const calendarOf = (ctx: Context, portalId: string): Promise<WorkingCalendar> =>
  loader(ctx, loadCalendars).load(portalId);

async function loadCalendars(
  ctx: Reader,
  portalIds: readonly string[],
): Promise<(WorkingCalendar | Error)[]> {
  const [rows, days] = await Promise.all([
    ctx.db
      .select({ id: portals.id, timeZone: portals.timeZone, settings: portals.settings })
      .from(portals)
      .where(inArray(portals.id, [...portalIds])),
    ctx.db
      .select({ portalId: calendarDays.portalId, day: calendarDays.day, kind: calendarDays.kind })
      .from(calendarDays)
      .where(or(isNull(calendarDays.portalId), inArray(calendarDays.portalId, [...portalIds]))),
  ]);
  const common = days.filter(({ portalId }) => portalId === null);
  const years = new Set(common.map(({ day }) => Number(day.slice(0, 4))));
  return portalIds.map((id) => {
    const portal = rows.find((row) => row.id === id);
    if (!portal) return missing(id);
    const own = days.filter(({ portalId }) => portalId === id);
    return {
      timeZone: portal.timeZone,
      workingHours: portal.settings.workingHours,
      days: new Map([...common, ...own].map(({ day, kind }) => [day, kind])),
      years,
    };
  });
}

const missing = (portalId: string) => new RangeError(`There is no portal ${portalId}.`);
