import type { ChangeWeight } from '@hai-dang/schema';
import type { DemoText, Moment, Seat, Step } from './demo-article.ts';

/** Working days before the first start at a time of Vietnam, e.g. `on(3, '08:15')`. */
export const on = (workingDaysAgo: number, time: string): Moment => ({ workingDaysAgo, time });

export const minutesAgo = (minutes: number): Moment => ({ minutesAgo: minutes });

/** So many minutes later. */
export function later(moment: Moment, minutes: number): Moment {
  if ('minutesAgo' in moment) return minutesAgo(moment.minutesAgo - minutes);
  const [hour = 0, minute = 0] = moment.time.split(':').map(Number);
  const time = hour * 60 + minute + minutes;
  const two = (number: number) => String(number).padStart(2, '0');
  return on(moment.workingDaysAgo, `${two(Math.floor(time / 60))}:${two(time % 60)}`);
}

export const begun = (at: Moment, by: Seat = 'contributor'): Step[] => [
  { at, by, language: 'vi', does: 'create' },
];

/** The source is written and handed in. */
export const written = (at: Moment, by: Seat = 'contributor'): Step[] => [
  ...begun(at, by),
  { at: later(at, 35), by, language: 'vi', does: 'submit' },
];

export const takenUp = (language: string, at: Moment, by: Seat = 'editor'): Step[] => [
  { at, by, language, does: 'takeUp' },
];

export const edited = (language: string, at: Moment, by: Seat = 'editor'): Step[] => [
  ...takenUp(language, at, by),
  { at: later(at, 40), by, language, does: 'forward' },
];

export const approved = (language: string, at: Moment, by: Seat = 'approver'): Step[] => [
  { at, by, language, does: 'approve' },
];

export const published = (language: string, at: Moment): Step[] => [
  { at, by: 'publisher', language, does: 'publish' },
];

/** A source that went the whole way within one day. */
export const releasedOn = (day: number): Step[] => [
  ...written(on(day, '07:50')),
  ...edited('vi', on(day, '09:10')),
  ...approved('vi', on(day, '13:45')),
  ...published('vi', on(day, '14:20')),
];

/** Words of a translation that is begun and not yet handed in. */
export const drafted = (language: string, at: Moment, text: DemoText): Step[] => [
  { at, by: 'translator', language, does: 'add' },
  { at: later(at, 45), by: 'translator', language, does: 'save', text },
];

export const translated = (language: string, at: Moment, text: DemoText): Step[] => [
  ...drafted(language, at, text),
  { at: later(at, 50), by: 'translator', language, does: 'submit' },
];

/** A translation that passed the second gate within one day; `at` is in the morning. */
export const translatedAndReleased = (language: string, at: Moment, text: DemoText): Step[] => [
  ...translated(language, at, text),
  ...edited(language, later(at, 90), 'editor2'),
  ...approved(language, later(at, 180), 'approver2'),
  ...published(language, later(at, 215)),
];

/** The published source is corrected and published anew. */
export const corrected = (
  day: number,
  text: DemoText,
  change: { changeWeight: ChangeWeight; changeNote: string },
): Step[] => [
  { at: on(day, '08:05'), by: 'contributor', language: 'vi', does: 'revise' },
  { at: on(day, '08:20'), by: 'contributor', language: 'vi', does: 'save', text },
  { at: on(day, '08:25'), by: 'contributor', language: 'vi', does: 'submit' },
  { at: on(day, '09:00'), by: 'editor', language: 'vi', does: 'takeUp' },
  { at: on(day, '09:30'), by: 'editor', language: 'vi', does: 'forward', ...change },
  ...approved('vi', on(day, '10:15')),
  ...published('vi', on(day, '10:40')),
];
