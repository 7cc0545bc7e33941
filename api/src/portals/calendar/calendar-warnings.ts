import { DateTime } from 'luxon';
import { undecidedYears } from './viet-nam-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** `missing`: only weekends and holidays of fixed date are known. `undecided`: computed from the law, no decision yet. */
export interface CalendarWarning {
  year: number;
  kind: 'missing' | 'undecided';
}

/**
 * Years whose due dates may be wrong: the present one, and from 1 December the next one. Basis: NHOL-3.
 */
export function calendarWarnings(now: Date, calendar: WorkingCalendar): CalendarWarning[] {
  const today = DateTime.fromJSDate(now, { zone: calendar.timeZone });
  const years = today.month === 12 ? [today.year, today.year + 1] : [today.year];
  return years.flatMap((year): CalendarWarning[] => {
    if (!calendar.years.has(year)) return [{ year, kind: 'missing' }];
    return undecidedYears.includes(year) ? [{ year, kind: 'undecided' }] : [];
  });
}
