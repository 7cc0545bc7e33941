import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Takes a submitted text back, as long as no editor has taken it up. */
export const recallTranslation = (
  ctx: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> => moveTranslation(ctx, 'recall', input, { note: input.note });
