import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Refuses the text for good, with a reason; only an editor may reopen it (LS21-14.2c). */
export const rejectTranslation = (
  ctx: Context,
  input: TranslationRef & { reason: string },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'reject', input, {
    input: { reason: input.reason },
    set: () => ({ assigneeId: null }),
  });
