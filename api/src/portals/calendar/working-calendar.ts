import { fixedHolidayFrom } from './viet-nam-days.ts';

/** A local day, `YYYY-MM-DD`. */
export type Day = string;

/** `holiday`: nobody works. `makeUp`: a day worked in place of a swapped one, though it lies on a weekend. */
export type CalendarDayKind = 'holiday' | 'makeUp';

/** What the clocks of a portal follow. Plain data, so that every computation on it is a pure function. */
export interface WorkingCalendar {
  timeZone: string;
  /** Pairs of local times, `HH:mm`, in order and not overlapping. */
  workingHours: readonly (readonly [start: string, end: string])[];
  /** Days that differ from the plain week; a portal's own day stands in place of the common one. */
  days: ReadonlyMap<Day, CalendarDayKind>;
  /** Years whose public holidays are known. In other years only holidays with a fixed date count. */
  years: ReadonlySet<number>;
}

/**
 * Whether a day is worked: a named day decides, else the plain week does, less the public holidays of fixed date where
 * the year's schedule is not known. Basis: NHOL-2, NHOL-3.
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const kind = calendar.days.get(day);
  if (kind) return kind === 'makeUp';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const year = Number(day.slice(0, 4));
  if (calendar.years.has(year)) return true;
  const from = fixedHolidayFrom[day.slice(5)];
  return from === undefined || year < from;
}
