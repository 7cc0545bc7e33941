import { publications } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { closeTasks } from '../tasks/close-tasks.ts';
import { blocksToLookAt } from './workflow-facts.ts';
import { withBlocksMadeFrom } from './block-sources.ts';
import type { TranslationRow } from './load-translation.ts';
import { permit, translationEvent, type TranslationRef, updateTranslation } from './move-translation.ts';

/** Says that a stale translation is still accurate: an event, and no new revision. */
export async function confirmTranslation(
  outer: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> {
  return inTransaction(outer, async (ctx) => {
    const { loaded, used } = await permit(ctx, 'confirm', input);
    const { translation, approvedSource } = loaded;
    if (!approvedSource) throw new Error(`Translation ${input.id} was confirmed without an approved source`);
    const blocks = blocksToLookAt(loaded);
    await ctx.db
      .update(publications)
      .set({ isStale: false, hasNotice: false })
      .where(and(eq(publications.translationId, translation.id), eq(publications.status, 'live')));
    await closeTasks(ctx, translation.id, ['updateTranslation'], 'done');
    record(ctx, {
      ...translationEvent(loaded, used),
      action: 'confirm',
      note: input.note ?? null,
      details: { ...used.details, blocks, sourceRevisionId: approvedSource.id },
    });
    return updateTranslation(ctx, loaded, {
      sourceRevisionId: approvedSource.id,
      blockSources: withBlocksMadeFrom(translation.blockSources, blocks, approvedSource),
      staleWeight: null,
      staleSince: null,
    });
  });
}
