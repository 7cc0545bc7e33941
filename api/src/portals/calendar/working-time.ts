import type { DeadlineUnit } from '@hai-dang/schema';
import { DateTime } from 'luxon';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
/** In days. A calendar without a single working day would otherwise be searched for ever. */
const longestSearch = 4000;

/**
 * When a duty is due. Basis: NHOL-1.
 * - `workingDay`: the day of the event is not counted; the term ends at 24:00 of its last day in the portal's zone
 *   (Civil Code 147, 148), given as the last millisecond of that day so that it shows the right date.
 * - `workingHour`: counts inside working hours only, from the moment itself.
 * - `hour`: runs from the moment itself, through nights and holidays.
 */
export function addWorkingTime(
  from: Date,
  amount: number,
  unit: DeadlineUnit,
  calendar: WorkingCalendar,
): Date {
  if (unit === 'hour') return new Date(from.getTime() + amount * hour);
  if (unit === 'workingHour') return addWorkingHours(from, amount, calendar);
  return addWorkingDays(from, amount, calendar);
}

function addWorkingDays(from: Date, amount: number, calendar: WorkingCalendar): Date {
  let day = startOfDay(from, calendar);
  let left = amount;
  for (let step = 0; left > 0; step++) {
    if (step > longestSearch) throw new RangeError('The calendar has no working days.');
    day = day.plus({ days: 1 });
    if (isWorkingDay(day.toISODate() ?? '', calendar)) left--;
  }
  return day.endOf('day').toJSDate();
}

function addWorkingHours(from: Date, amount: number, calendar: WorkingCalendar): Date {
  let left = amount * hour;
  let day = startOfDay(from, calendar);
  for (let step = 0; step <= longestSearch; step++, day = day.plus({ days: 1 })) {
    for (const span of workingSpans(day, calendar)) {
      const start = Math.max(span.start, from.getTime());
      if (start >= span.end) continue;
      if (left <= span.end - start) return new Date(start + left);
      left -= span.end - start;
    }
  }
  throw new RangeError('The calendar has no working hours.');
}

/** Whole minutes of working time from one moment to another; negative when the second is the earlier one. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingMinutesBetween(to, from, calendar);
  let total = 0;
  for (let day = startOfDay(from, calendar); day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) {
    for (const span of workingSpans(day, calendar)) {
      total += Math.max(0, Math.min(span.end, to.getTime()) - Math.max(span.start, from.getTime()));
    }
  }
  return Math.floor(total / minute);
}

const startOfDay = (moment: Date, { timeZone }: WorkingCalendar): DateTime =>
  DateTime.fromJSDate(moment, { zone: timeZone }).startOf('day');

/** The working hours of one day as moments, in milliseconds; none on a day off. */
function workingSpans(day: DateTime, calendar: WorkingCalendar): { start: number; end: number }[] {
  if (!isWorkingDay(day.toISODate() ?? '', calendar)) return [];
  return calendar.workingHours.map(([start, end]) => ({ start: atTime(day, start), end: atTime(day, end) }));
}

function atTime(day: DateTime, time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return day.set({ hour: hours ?? 0, minute: minutes ?? 0 }).toMillis();
}
