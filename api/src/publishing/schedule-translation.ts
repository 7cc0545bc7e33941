import type { Context } from '../shared/context.ts';
import { addJob } from '../shared/jobs.ts';
import type { TranslationRow } from '../translations/load-translation.ts';
import { moveTranslation, type TranslationRef } from '../translations/move-translation.ts';
import { scheduleKey } from './schedule-key.ts';

/** Sets the time at which the approved text goes live by itself. The job is kept by the database and survives restarts. */
export const scheduleTranslation = (
  ctx: Context,
  input: TranslationRef & { scheduledFor: Date },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'schedule', input, {
    input: { scheduledFor: input.scheduledFor },
    details: { scheduledFor: input.scheduledFor.toISOString() },
    set: () => ({ scheduledFor: input.scheduledFor }),
    then: (inside, _, { id }) =>
      addJob(
        inside,
        'publishScheduled',
        { translationId: id },
        { runAt: input.scheduledFor, jobKey: scheduleKey(id) },
      ),
  });
