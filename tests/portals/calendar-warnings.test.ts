import { describe, expect, it } from 'vitest';
import { calendarWarnings } from '@hai-dang/api/portals/calendar/calendar-warnings';
import { isWorkingDay, type WorkingCalendar } from '@hai-dang/api/portals/calendar/working-calendar';

const calendar = (...years: number[]): WorkingCalendar => ({
  timeZone: 'Asia/Ho_Chi_Minh',
  workingHours: [['08:00', '17:00']],
  days: new Map(),
  years: new Set(years),
});

describe('a year whose schedule is not known', () => {
  it('follows the plain week and the holidays of fixed date (NHOL-2)', () => {
    const unknown = calendar();
    expect(isWorkingDay('2030-05-02', unknown)).toBe(true);
    expect(isWorkingDay('2030-05-04', unknown)).toBe(false);
    const fixed = ['2030-01-01', '2030-04-30', '2030-05-01', '2030-09-02', '2026-11-24'];
    expect(fixed.filter((day) => isWorkingDay(day, unknown))).toEqual([]);
  });

  it('is warned of while it lasts', () => {
    expect(calendarWarnings(new Date('2030-03-01T00:00:00Z'), calendar())).toEqual([
      { year: 2030, kind: 'missing' },
    ]);
  });

  it('is warned of from 1 December of the year before, in the zone of the portal (NHOL-3)', () => {
    const known = calendar(2030);
    expect(calendarWarnings(new Date('2030-11-30T16:59:59Z'), known)).toEqual([]);
    expect(calendarWarnings(new Date('2030-11-30T17:00:00Z'), known)).toEqual([
      { year: 2031, kind: 'missing' },
    ]);
  });

  it('is told from one that only waits for its decision (NHOL-3)', () => {
    expect(calendarWarnings(new Date('2026-12-05T00:00:00Z'), calendar(2026, 2027))).toEqual([
      { year: 2027, kind: 'undecided' },
    ]);
  });
});
