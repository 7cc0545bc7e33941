import type { ChangeWeight } from '@hai-dang/schema';
import { publications, translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { withdrawLive } from '../publishing/withdraw-live.ts';
import type { TransactionContext } from '../shared/context.ts';
import { record } from '../shared/transaction.ts';
import { openTask } from '../tasks/open-task.ts';
import { carriedOverMinorChange } from './block-sources.ts';
import type { LoadedTranslation, TranslationRow } from './load-translation.ts';
import { getRevision } from './translation.queries.ts';
import { isMadeFromAnother } from './workflow-facts.ts';

/**
 * Tells the translations of a source that was approved anew what the change means for them: nothing, to be updated, or
 * wrong until then. A translation begun after the change was forwarded was not thought of when it was weighed; for it a
 * change without a weight counts as `update`. Basis: HP20-8.4a, LS21-9.6.
 */
export async function spreadSourceChange(ctx: TransactionContext, loaded: LoadedTranslation): Promise<void> {
  const { translation, approved, current, siblings } = loaded;
  if (!translation.isSource || approved?.id === current.id) return;

  const weight = translation.changeWeight ?? 'update';
  for (const sibling of siblings.filter((each) => isMadeFromAnother(each, current.id))) {
    if (weight === 'minor') await carryOver(ctx, loaded, sibling);
    else await markStale(ctx, loaded, sibling, weight);
  }
}

/** An approval that was withdrawn leaves no approved revision to compare with; the translation's own source then does. */
async function carryOver(
  ctx: TransactionContext,
  { approved, current }: LoadedTranslation,
  { id, blockSources, sourceRevisionId }: TranslationRow,
): Promise<void> {
  const before = approved ?? (await getRevision(ctx, sourceRevisionId ?? current.id));
  await ctx.db
    .update(translations)
    .set({ blockSources: carriedOverMinorChange(blockSources, before, current) })
    .where(eq(translations.id, id));
}

async function markStale(
  ctx: TransactionContext,
  { article, portal, current }: LoadedTranslation,
  sibling: TranslationRow,
  weight: ChangeWeight,
): Promise<void> {
  const policy = weight === 'wrong' ? portal.settings.wrongSourcePolicy : 'keep';
  await ctx.db
    .update(translations)
    .set({
      // A text that was called wrong stays so until it is mended, whatever lighter change comes after.
      staleWeight: sibling.staleWeight === 'wrong' ? 'wrong' : weight,
      staleSince: sibling.staleSince ?? ctx.now(),
      version: sibling.version + 1,
      updatedAt: ctx.now(),
    })
    .where(eq(translations.id, sibling.id));
  await ctx.db
    .update(publications)
    .set({ isStale: true, ...(policy === 'keepWithNotice' && { hasNotice: true }) })
    .where(and(eq(publications.translationId, sibling.id), eq(publications.status, 'live')));
  record(ctx, {
    subject: 'Translation',
    subjectId: sibling.id,
    action: 'becameStale',
    portalId: article.portalId,
    articleId: article.id,
    translationId: sibling.id,
    language: sibling.language,
    details: { weight, sourceRevisionId: current.id, policy },
  });
  if (policy === 'withdraw') await withdrawLive(ctx, article, [sibling.id], { note: 'misleadingSource' });
  await openTask(ctx, {
    kind: 'updateTranslation',
    role: 'translator',
    deadline: 'updateTranslation',
    article,
    translation: sibling,
  });
}
