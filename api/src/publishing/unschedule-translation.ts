import type { Context } from '../shared/context.ts';
import { removeJob } from '../shared/jobs.ts';
import type { TranslationRow } from '../translations/load-translation.ts';
import { moveTranslation, type TranslationRef } from '../translations/move-translation.ts';
import { scheduleKey } from './schedule-key.ts';

/** Takes the time back; the text stays approved. */
export const unscheduleTranslation = (
  ctx: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'unschedule', input, {
    note: input.note,
    then: (inside, _, { id }) => removeJob(inside, scheduleKey(id)),
  });
