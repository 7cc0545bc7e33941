import { publications, takedowns } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import { requirePerson } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { ArticleRow } from '../translations/load-translation.ts';
import { type ArticleRef, permitArticle } from './permit-article.ts';
import { nextVersion } from './take-down-article.ts';

export interface LiftTakedown extends ArticleRef {
  /** Who allows it. */
  authority: string;
  reason: string;
}

/** Ends a takedown. Nothing comes back by itself: the languages are withdrawn until an approver restores them. */
export async function liftTakedown(outer: Context, input: LiftTakedown): Promise<ArticleRow> {
  return inTransaction(outer, async (ctx) => {
    const { userId } = requirePerson(ctx);
    const { loaded, used } = await permitArticle(ctx, 'lift', input, input);
    const { article } = loaded;
    const [lifted] = await ctx.db
      .update(takedowns)
      .set({
        liftedAt: ctx.now(),
        liftedBy: userId,
        liftAuthority: input.authority.trim(),
        liftReason: input.reason.trim(),
      })
      .where(and(eq(takedowns.articleId, article.id), isNull(takedowns.liftedAt)))
      .returning({ id: takedowns.id });
    await ctx.db
      .update(publications)
      .set({ status: 'withdrawn' })
      .where(and(eq(publications.articleId, article.id), eq(publications.status, 'takenDown')));
    record(ctx, {
      subject: 'Article',
      subjectId: article.id,
      portalId: article.portalId,
      articleId: article.id,
      action: 'lift',
      note: input.reason,
      actorRole: used.actorRole,
      delegationId: used.delegationId,
      details: { ...used.details, authority: input.authority.trim(), takedownId: lifted?.id ?? null },
    });
    return nextVersion(ctx, article);
  });
}
