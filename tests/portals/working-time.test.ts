import { describe, expect, it } from 'vitest';
import { vietNamDays, scheduledYears } from '@hai-dang/api/portals/calendar/viet-nam-days';
import { isWorkingDay, type WorkingCalendar } from '@hai-dang/api/portals/calendar/working-calendar';
import { addWorkingTime, workingMinutesBetween } from '@hai-dang/api/portals/calendar/working-time';

const calendar: WorkingCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  workingHours: [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ],
  days: new Map(vietNamDays.map(({ day, kind }) => [day, kind])),
  years: new Set(scheduledYears),
};

/** A local time in Hải Phòng. */
const at = (local: string) => new Date(`${local}+07:00`);
const endOf = (day: string) => new Date(`${day}T23:59:59.999+07:00`);

describe('working days', () => {
  it('does not count the day of the event, and ends at 24:00 of the last day (NHOL-1)', () => {
    expect(addWorkingTime(at('2026-03-03T07:00'), 2, 'workingDay', calendar)).toEqual(endOf('2026-03-05'));
    expect(addWorkingTime(at('2026-03-03T23:59'), 2, 'workingDay', calendar)).toEqual(endOf('2026-03-05'));
  });

  it('moves on from Friday evening over the weekend (NHOL-1)', () => {
    expect(addWorkingTime(at('2026-03-06T18:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-03-09'));
  });

  it('skips the whole of Tết 2026 (NHOL-2)', () => {
    expect(addWorkingTime(at('2026-02-13T09:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-02-23'));
  });

  it('rests on the day in lieu when the Hùng Kings fall on a Sunday (NHOL-2)', () => {
    expect(addWorkingTime(at('2026-04-24T09:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-04-28'));
  });

  it('works on a make-up Saturday and rests on the day swapped for it (NHOL-3)', () => {
    expect(addWorkingTime(at('2026-08-21T09:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-08-22'));
    expect(addWorkingTime(at('2026-08-28T09:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-09-03'));
  });

  it("crosses the year's end over New Year and the swapped Friday (NHOL-3)", () => {
    expect(addWorkingTime(at('2025-12-31T16:00'), 1, 'workingDay', calendar)).toEqual(endOf('2026-01-05'));
  });

  it('counts the day in the zone of the portal, not of the server', () => {
    const lateInUtc = new Date('2026-03-03T17:30:00Z');
    expect(addWorkingTime(lateInUtc, 1, 'workingDay', calendar)).toEqual(endOf('2026-03-05'));
  });

  it('observes 24 November from 2026 on (NHOL-2)', () => {
    expect(isWorkingDay('2025-11-24', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-24', calendar)).toBe(false);
  });
});

describe('working hours', () => {
  it('carries 8 working hours over the lunch break and the night (LC25-8.2a)', () => {
    expect(addWorkingTime(at('2026-03-03T15:00'), 8, 'workingHour', calendar)).toEqual(
      at('2026-03-04T15:30'),
    );
  });

  it('starts with the next working hour when the event comes at night or on a day off', () => {
    expect(addWorkingTime(at('2026-03-06T20:00'), 4, 'workingHour', calendar)).toEqual(
      at('2026-03-09T11:30'),
    );
    expect(addWorkingTime(at('2026-03-03T12:00'), 1, 'workingHour', calendar)).toEqual(
      at('2026-03-03T14:30'),
    );
  });

  it('ends with the last working minute of a day, not with the first of the next', () => {
    expect(addWorkingTime(at('2026-03-03T13:30'), 3.5, 'workingHour', calendar)).toEqual(
      at('2026-03-03T17:00'),
    );
  });

  it('refuses a calendar in which nobody ever works', () => {
    expect(() =>
      addWorkingTime(at('2026-03-03T13:30'), 1, 'workingHour', { ...calendar, workingHours: [] }),
    ).toThrow(RangeError);
  });
});

describe('hours', () => {
  it('runs 24 hours through a public holiday (N147-1)', () => {
    expect(addWorkingTime(at('2026-02-16T21:10'), 24, 'hour', calendar)).toEqual(at('2026-02-17T21:10'));
  });
});

describe('working minutes between two moments', () => {
  it('counts working hours only', () => {
    expect(workingMinutesBetween(at('2026-03-03T11:00'), at('2026-03-03T14:00'), calendar)).toBe(60);
    expect(workingMinutesBetween(at('2026-03-06T16:00'), at('2026-03-09T08:00'), calendar)).toBe(90);
  });

  it('is zero over Tết and negative for what is overdue', () => {
    expect(workingMinutesBetween(at('2026-02-13T17:00'), at('2026-02-23T07:30'), calendar)).toBe(0);
    expect(workingMinutesBetween(at('2026-03-03T14:00'), at('2026-03-03T11:00'), calendar)).toBe(-60);
  });

  it('gives back what was added', () => {
    const from = at('2026-04-23T10:00');
    for (const hours of [1, 7.5, 8, 40]) {
      expect(
        workingMinutesBetween(from, addWorkingTime(from, hours, 'workingHour', calendar), calendar),
      ).toBe(hours * 60);
    }
  });
});
