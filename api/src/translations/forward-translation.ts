import type { ChangeWeight } from '@hai-dang/schema';
import { requirePerson } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

export interface ForwardTranslation extends TranslationRef {
  /** How much the change weighs for the translations; asked when an approved source was changed. */
  changeWeight?: ChangeWeight | null;
  /** What changed, for readers; shown beside the corrected text. */
  changeNote?: string | null;
  note?: string | null;
}

/** Sends the edited text to the approvers. Whoever forwards it edited it last, changed or not. */
export async function forwardTranslation(ctx: Context, input: ForwardTranslation): Promise<TranslationRow> {
  const { userId } = requirePerson(ctx);
  return moveTranslation(ctx, 'forward', input, {
    input: { changeWeight: input.changeWeight },
    note: input.note,
    set: () => ({
      lastEditorId: userId,
      changeWeight: input.changeWeight ?? null,
      changeNote: input.changeNote?.trim() || null,
    }),
  });
}
