import { publications } from '@hai-dang/schema/tables';
import { and, eq, inArray } from 'drizzle-orm';
import type { TransactionContext } from '../shared/context.ts';
import { record } from '../shared/transaction.ts';
import type { UsedRole } from '../translations/move-translation.ts';

export interface Withdrawal {
  /** For the record; `misleadingSource` and `sourceWithdrawn` are said by rules, the rest by people. */
  note: string;
  /** Shown to readers where the text was. */
  publicNote?: string | null;
  redirectUrl?: string | null;
  used?: UsedRole;
}

/** Takes these translations' live publications off the public side, and says so for each of them. */
export async function withdrawLive(
  ctx: TransactionContext,
  article: { id: string; portalId: string },
  translationIds: readonly string[],
  { note, publicNote, redirectUrl, used }: Withdrawal,
): Promise<void> {
  if (translationIds.length === 0) return;
  const withdrawn = await ctx.db
    .update(publications)
    .set({
      status: 'withdrawn',
      endedAt: ctx.now(),
      publicNote: publicNote?.trim() || null,
      redirectUrl: redirectUrl?.trim() || null,
    })
    .where(and(inArray(publications.translationId, [...translationIds]), eq(publications.status, 'live')))
    .returning();
  for (const row of withdrawn) {
    record(ctx, {
      subject: 'Publication',
      subjectId: row.id,
      action: 'withdraw',
      portalId: article.portalId,
      articleId: article.id,
      translationId: row.translationId,
      language: row.language,
      revisionId: row.revisionId,
      revisionHash: row.contentHash,
      note,
      ...used,
    });
  }
}
