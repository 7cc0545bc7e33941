import { publications } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef, updateTranslation } from './move-translation.ts';

/** Sends the text back to its editor. An approval already given is withdrawn with it. */
export const sendBackTranslation = (
  ctx: Context,
  input: TranslationRef & { reason: string },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'sendBack', input, {
    input: { reason: input.reason },
    then: async (inside, { loaded }, moved) => {
      if (loaded.translation.state === 'approved') await withdrawApproval(inside, moved);
    },
  });

/** What counts as approved is again what is live, or nothing. */
async function withdrawApproval(ctx: TransactionContext, translation: TranslationRow): Promise<void> {
  const [live] = await ctx.db
    .select({ revisionId: publications.revisionId, contentHash: publications.contentHash })
    .from(publications)
    .where(and(eq(publications.translationId, translation.id), eq(publications.status, 'live')));
  await updateTranslation(
    ctx,
    { translation: { ...translation, version: translation.version - 1 } },
    { approvedRevisionId: live?.revisionId ?? null, approvedHash: live?.contentHash ?? null },
  );
}
