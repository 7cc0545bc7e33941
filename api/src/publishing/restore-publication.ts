import { publications } from '@hai-dang/schema/tables';
import { and, eq, ne } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { PublicationRow, TranslationRow } from '../translations/load-translation.ts';
import {
  permit,
  translationEvent,
  type TranslationRef,
  updateTranslation,
} from '../translations/move-translation.ts';

/** Puts a withdrawn text back as it was: its hash has been verified again, its source is live (LS21-14.2b). */
export async function restorePublication(
  outer: Context,
  input: TranslationRef & { reason: string },
): Promise<TranslationRow> {
  return inTransaction(outer, async (ctx) => {
    const { loaded, used } = await permit(ctx, 'restore', input, { input: { reason: input.reason } });
    const { publication } = loaded;
    if (!publication) throw new Error(`Translation ${input.id} has no publication to restore`);
    await requireFreeSlug(ctx, publication.row);
    await ctx.db
      .update(publications)
      .set({
        status: 'live',
        endedAt: null,
        publicNote: null,
        redirectUrl: null,
        // What became of its source while the text was away; nothing that misleads comes back.
        isStale: loaded.translation.staleWeight !== null,
        hasNotice: false,
      })
      .where(eq(publications.id, publication.row.id));
    record(ctx, {
      ...translationEvent(loaded, used),
      subject: 'Publication',
      subjectId: publication.row.id,
      action: 'restore',
      revisionId: publication.revision.id,
      revisionHash: publication.row.contentHash,
      note: input.reason,
    });
    return updateTranslation(ctx, loaded, {});
  });
}

/** While the text was away another one may have gone live under its address. */
async function requireFreeSlug(ctx: TransactionContext, row: PublicationRow): Promise<void> {
  const [taken] = await ctx.db
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.portalId, row.portalId),
        eq(publications.language, row.language),
        eq(publications.slug, row.slug),
        eq(publications.status, 'live'),
        ne(publications.translationId, row.translationId),
      ),
    );
  if (taken) throw badUserInput({ field: 'slug', code: 'slugTaken', values: { slug: row.slug } });
}
