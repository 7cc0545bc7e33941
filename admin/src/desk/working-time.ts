import type { MessageKey, MessageValues } from '../i18n/message-key.ts';

/** A working day of the portals has eight working hours. */
const minutesOfDay = 8 * 60;

/** `{ key, values }` of the sentence that tells so many working minutes, in the largest unit that fits. */
export function workingTime(minutes: number): { key: MessageKey; values: MessageValues } {
  const length = Math.abs(minutes);
  if (length >= minutesOfDay)
    return { key: 'desk.workingDays', values: { smart_count: Math.round(length / minutesOfDay) } };
  if (length >= 60) return { key: 'desk.workingHours', values: { smart_count: Math.round(length / 60) } };
  return { key: 'desk.workingMinutes', values: { smart_count: Math.round(length) } };
}
