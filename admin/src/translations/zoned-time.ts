/** Wall-clock parts of a moment in a time zone. */
function partsIn(moment: Date, timeZone: string): Record<string, number> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
}

const two = (number: number | undefined) => String(number ?? 0).padStart(2, '0');

/** The moment as `YYYY-MM-DDTHH:mm` on the clocks of the zone: the value of a `datetime-local` input. */
export function toWallTime(moment: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = partsIn(moment, timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The moment at which the clocks of the zone show this `YYYY-MM-DDTHH:mm`; null when it is no time. */
export function fromWallTime(wallTime: string, timeZone: string): Date | null {
  // `Date.parse` reads a date into almost anything, an empty text included.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return null;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (moment: number): number => {
    const { year, month, day, hour, minute, second } = partsIn(new Date(moment), timeZone);
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - moment;
  };
  // Twice, because the first guess may fall on the other side of a change of the clocks.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}

/** Where the zone's clocks stand now against UTC: `GMT+7`. */
export function zoneOffset(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
