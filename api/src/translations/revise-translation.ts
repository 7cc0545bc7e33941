import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Opens an approved or published text for a new revision. What is live stays live until the new one is published. */
export const reviseTranslation = (
  ctx: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'revise', input, {
    note: input.note,
    set: () => ({ assigneeId: null, changeWeight: null, changeNote: null }),
  });
