const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits between attempts in milliseconds: quick at first, since most outages are short, then patient. */
export const waits: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
];

/** Attempts after which something has failed for good: about two days after the first. */
export const mostAttempts = waits.length + 1;

const longestWait = 24 * hour;

/**
 * When to try again after this many attempts; null when it has failed for good. A fifth more or less, by chance, keeps
 * what failed together from coming back together. The receiver may ask for more (`retryAfter`, seconds), up to a day.
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  { retryAfter = null, schedule = waits }: { retryAfter?: number | null; schedule?: readonly number[] } = {},
): Date | null {
  const wait = schedule[attempts - 1];
  if (wait === undefined) return null;
  const own = wait * (0.8 + 0.4 * Math.random());
  const asked = Math.min((retryAfter ?? 0) * second, longestWait);
  return new Date(now.getTime() + Math.round(Math.max(own, asked)));
}
