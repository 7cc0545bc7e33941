import type { CalendarDayKind, Day } from './working-calendar.ts';

/** Public holidays with a fixed date (`MM-DD`), and the first year in which each is one. Basis: NHOL-2. */
export const fixedHolidayFrom: Readonly<Record<string, number>> = {
  '01-01': 0,
  '04-30': 0,
  '05-01': 0,
  '09-02': 0,
  '11-24': 2026,
};

export interface NamedDay {
  day: Day;
  kind: CalendarDayKind;
  name: string;
}

interface YearSchedule {
  year: number;
  /** False while the year's schedule is only computed from the law, and no decision has fixed swapped days yet. */
  isDecided: boolean;
  holidays: Record<string, string>;
  makeUp: Record<string, string>;
}

const newYear = 'Tết Dương lịch';
const tet = 'Tết Nguyên đán';
const hungKings = 'Giỗ Tổ Hùng Vương';
const liberation = 'Ngày Chiến thắng';
const labour = 'Ngày Quốc tế Lao động';
const nationalDay = 'Quốc khánh';
const cultureDay = 'Ngày Văn hóa Việt Nam';
const inLieu = (holiday: string) => `Nghỉ bù ${holiday}`;
const swapped = (day: string) => `Nghỉ hoán đổi, làm bù ngày ${day}`;
const worked = (day: string) => `Làm bù cho ngày ${day}`;

/** Working-day schedules of the Vietnamese State, a new one each year. Basis: NHOL-2, NHOL-3. */
const schedules: readonly YearSchedule[] = [
  {
    year: 2025,
    isDecided: true,
    holidays: {
      '01-01': newYear,
      '01-27': tet,
      '01-28': tet,
      '01-29': tet,
      '01-30': tet,
      '01-31': tet,
      '04-07': hungKings,
      '04-30': liberation,
      '05-01': labour,
      '05-02': swapped('26/4'),
      '09-01': nationalDay,
      '09-02': nationalDay,
    },
    makeUp: { '04-26': worked('02/5') },
  },
  {
    year: 2026,
    isDecided: true,
    holidays: {
      '01-01': newYear,
      '01-02': swapped('10/01'),
      '02-16': tet,
      '02-17': tet,
      '02-18': tet,
      '02-19': tet,
      '02-20': tet,
      '04-26': hungKings,
      '04-27': inLieu(hungKings),
      '04-30': liberation,
      '05-01': labour,
      '08-31': swapped('22/8'),
      '09-01': nationalDay,
      '09-02': nationalDay,
      '11-24': cultureDay,
    },
    makeUp: { '01-10': worked('02/01'), '08-22': worked('31/8') },
  },
  {
    year: 2027,
    isDecided: false,
    holidays: {
      '01-01': newYear,
      '02-05': tet,
      '02-06': tet,
      '02-07': tet,
      '02-08': tet,
      '02-09': tet,
      '02-10': inLieu(tet),
      '02-11': inLieu(tet),
      '04-16': hungKings,
      '04-30': liberation,
      '05-01': labour,
      '05-03': inLieu(labour),
      '09-02': nationalDay,
      '09-03': nationalDay,
      '11-24': cultureDay,
    },
    makeUp: {},
  },
];

/** Years whose days come with the product. */
export const scheduledYears: readonly number[] = schedules.map(({ year }) => year);

/** Years whose days still wait for the yearly decision. */
export const undecidedYears: readonly number[] = schedules
  .filter(({ isDecided }) => !isDecided)
  .map(({ year }) => year);

/** Every day of the schedules that differs from the plain week. */
export const vietNamDays: readonly NamedDay[] = schedules.flatMap(({ year, holidays, makeUp }) => [
  ...named(year, 'holiday', holidays),
  ...named(year, 'makeUp', makeUp),
]);

function named(year: number, kind: CalendarDayKind, days: Record<string, string>): NamedDay[] {
  return Object.entries(days).map(([day, name]) => ({ day: `${year}-${day}`, kind, name }));
}
