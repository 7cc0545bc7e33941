import { publications } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { moveTranslation, type TranslationRef } from './move-translation.ts';

/** Sends the text back to its editor. An approval already given is withdrawn with it. */
export const sendBackTranslation = (
  ctx: Context,
  input: TranslationRef & { reason: string },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'sendBack', input, {
    input: { reason: input.reason },
    set: ({ translation }, inside) =>
      translation.state === 'approved' ? withoutApproval(inside, translation.id) : {},
  });

/** What counts as approved is again what is live, or nothing. */
async function withoutApproval(
  ctx: TransactionContext,
  translationId: string,
): Promise<Pick<TranslationRow, 'approvedRevisionId' | 'approvedHash'>> {
  const [live] = await ctx.db
    .select({ revisionId: publications.revisionId, contentHash: publications.contentHash })
    .from(publications)
    .where(and(eq(publications.translationId, translationId), eq(publications.status, 'live')));
  return { approvedRevisionId: live?.revisionId ?? null, approvedHash: live?.contentHash ?? null };
}
