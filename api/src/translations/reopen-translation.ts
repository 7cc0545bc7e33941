import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Makes a rejected text a draft again. */
export const reopenTranslation = (
  ctx: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> => moveTranslation(ctx, 'reopen', input, { note: input.note });
