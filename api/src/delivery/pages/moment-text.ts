/** A moment for readers of a language, in the portal's time zone: `Thứ Ba, 02/09/2025, 14:00 (GMT+7)`. */
export function momentText(moment: Date, language: string, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(moment);
  if (!language.startsWith('vi'))
    return format({
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
  // As newspapers write it; the long form of the locale data begins with the time.
  const day = format({ weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${day}, ${format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} (${zone(moment, timeZone)})`;
}

/** The day alone, for lists. */
export const dayText = (moment: Date, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    year: 'numeric',
    ...(language.startsWith('vi') ? { month: '2-digit', day: '2-digit' } : { month: 'long', day: 'numeric' }),
  }).format(moment);

const zone = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** What a language calls itself: `Tiếng Việt`, `日本語`. */
export const ownName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
