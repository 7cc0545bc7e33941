import { articles, publications, takedowns, tasks } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { requirePerson } from '../people/people.access.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { openTask } from '../tasks/open-task.ts';
import type { ArticleRow } from '../translations/load-translation.ts';
import { type ArticleRef, permitArticle } from './permit-article.ts';

export interface TakeDownArticle extends ArticleRef {
  authority: string;
  /** How the order came: one of the portal's takedown channels, e.g. `phone`. */
  channel: string;
  reference: string;
  reason: string;
  /** When the order was received: the 24 hours run from here. */
  receivedAt: Date;
}

/**
 * Carries out an order: every live language goes at once, and nothing of the article can be published until the order
 * is lifted. The duty with its 24-hour clock is opened at the order's receipt and closed now (LC25-8.3a, N147-1).
 */
export async function takeDownArticle(outer: Context, input: TakeDownArticle): Promise<ArticleRow> {
  return inTransaction(outer, async (ctx) => {
    const { userId } = requirePerson(ctx);
    const { loaded, used } = await permitArticle(ctx, 'takeDown', input, input);
    const { article, portal } = loaded;
    if (!portal.settings.takedown.channels.includes(input.channel))
      throw badUserInput({ field: 'channel', code: 'unknown' });
    if (input.receivedAt > ctx.now()) throw badUserInput({ field: 'receivedAt', code: 'timeInFuture' });

    const order = {
      authority: input.authority.trim(),
      channel: input.channel,
      reference: input.reference.trim(),
      reason: input.reason.trim(),
      receivedAt: input.receivedAt,
    };
    const id = uuid();
    await ctx.db
      .insert(takedowns)
      .values({ id, articleId: article.id, ...order, takenDownAt: ctx.now(), takenDownBy: userId });
    const taken = await ctx.db
      .update(publications)
      .set({ status: 'takenDown', endedAt: ctx.now() })
      .where(and(eq(publications.articleId, article.id), eq(publications.status, 'live')))
      .returning({ id: publications.id, language: publications.language, hash: publications.contentHash });
    await fulfilOrder(ctx, article, userId, input.receivedAt);
    record(ctx, {
      subject: 'Article',
      subjectId: article.id,
      portalId: article.portalId,
      articleId: article.id,
      action: 'takeDown',
      note: order.reason,
      actorRole: used.actorRole,
      delegationId: used.delegationId,
      details: {
        ...used.details,
        ...order,
        receivedAt: order.receivedAt.toISOString(),
        takedownId: id,
        taken,
      },
    });
    return nextVersion(ctx, article);
  });
}

async function fulfilOrder(
  ctx: TransactionContext,
  article: ArticleRow,
  userId: string,
  receivedAt: Date,
): Promise<void> {
  const duty = await openTask(ctx, {
    kind: 'takedownOrder',
    role: 'approver',
    deadline: 'takedownOrder',
    assigneeId: userId,
    article,
    openedAt: receivedAt,
  });
  await ctx.db
    .update(tasks)
    .set({ closedAt: ctx.now(), closedBy: userId, outcome: 'done' })
    .where(eq(tasks.id, duty.id));
}

/** Raises the version of the article's facts. */
export async function nextVersion(ctx: TransactionContext, article: ArticleRow): Promise<ArticleRow> {
  const [row] = await ctx.db
    .update(articles)
    .set({ version: article.version + 1, updatedAt: ctx.now() })
    .where(eq(articles.id, article.id))
    .returning();
  if (!row) throw new Error(`Article ${article.id} vanished under its lock`);
  return row;
}
