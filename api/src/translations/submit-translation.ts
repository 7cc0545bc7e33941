import type { Context } from '../shared/context.ts';
import { requirePerson } from '../people/people.access.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

export interface SubmitTranslation extends TranslationRef {
  /** The writer declares that the text holds no state secrets. */
  secrecyDeclaration: boolean;
  note?: string | null;
}

/** Hands the text in. A translation names from now on the approved source revision that it was made from (HP20-8.4a). */
export async function submitTranslation(ctx: Context, input: SubmitTranslation): Promise<TranslationRow> {
  const { userId } = requirePerson(ctx);
  return moveTranslation(ctx, 'submit', input, {
    input: { secrecyDeclaration: input.secrecyDeclaration },
    note: input.note,
    details: { secrecyDeclaration: input.secrecyDeclaration },
    set: ({ translation, approvedSource }) => ({
      submittedBy: userId,
      assigneeId: null,
      sourceRevisionId: approvedSource?.id ?? translation.sourceRevisionId,
    }),
  });
}
