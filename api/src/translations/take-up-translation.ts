import { requirePerson } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Takes a submitted text up for editing; from now on it is this editor's. */
export async function takeUpTranslation(ctx: Context, input: TranslationRef): Promise<TranslationRow> {
  const { userId } = requirePerson(ctx);
  return moveTranslation(ctx, 'takeUp', input, { set: () => ({ assigneeId: userId }) });
}
