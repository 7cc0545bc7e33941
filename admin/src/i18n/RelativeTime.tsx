import { useLocale } from 'react-admin';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `3 giờ trước`, `in 2 days`: in the largest unit that fits. */
export function relativeTime(time: Date, now: Date, locale: string): string {
  const seconds = (time.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return format.format(unit === 'second' ? 0 : Math.round(seconds / length), unit);
}

/** Date, then time, in the portal's zone, which is named: `22/11/2026 08:08 GMT+7`. */
export function exactTime(time: Date, locale: string, timeZone: string): string {
  const date = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone,
  });
  const hour = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return `${date.format(time)} ${hour.format(time)}`;
}

export const defaultTimeZone = 'Asia/Ho_Chi_Minh';

/** A moment told from now, with the exact time in the portal's zone on hover. */
export function RelativeTime({ value, timeZone = defaultTimeZone }: { value: string; timeZone?: string }) {
  const locale = useLocale();
  const time = new Date(value);
  return (
    <time dateTime={value} title={exactTime(time, locale, timeZone)} style={{ whiteSpace: 'nowrap' }}>
      {relativeTime(time, new Date(), locale)}
    </time>
  );
}

/** A moment told exactly, in the portal's zone, with its distance from now on hover. */
export function ExactTime({ value, timeZone = defaultTimeZone }: { value: string; timeZone?: string }) {
  const locale = useLocale();
  const time = new Date(value);
  return (
    <time dateTime={value} title={relativeTime(time, new Date(), locale)} style={{ whiteSpace: 'nowrap' }}>
      {exactTime(time, locale, timeZone)}
    </time>
  );
}
