import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Gives the text back to its writer with a reason; it may be mended and handed in again (LS21-7.4). */
export const returnTranslation = (
  ctx: Context,
  input: TranslationRef & { reason: string },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'return', input, {
    input: { reason: input.reason },
    set: () => ({ assigneeId: null }),
  });
