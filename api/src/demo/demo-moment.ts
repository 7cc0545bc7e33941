import { DateTime } from 'luxon';
import type { Moment } from './demo-article.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** When a moment of the demonstration was, seen from its first start. */
export function momentBefore(start: Date, moment: Moment): Date {
  if ('minutesAgo' in moment) return new Date(start.getTime() - moment.minutesAgo * 60_000);
  return timeOn(workingDayFrom(start, -moment.workingDaysAgo), moment.time);
}

/** A time on a coming working day. */
export const momentAfter = (start: Date, workingDaysAhead: number, time: string): Date =>
  timeOn(workingDayFrom(start, workingDaysAhead), time);

/** Weekends are skipped; public holidays are not, which is near enough for a demonstration. */
function workingDayFrom(start: Date, days: number): DateTime {
  let day = DateTime.fromJSDate(start, { zone }).startOf('day');
  for (let left = Math.abs(days); left > 0; left -= day.weekday > 5 ? 0 : 1) {
    day = day.plus({ days: Math.sign(days) });
  }
  return day;
}

function timeOn(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute }).toJSDate();
}
