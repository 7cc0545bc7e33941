import { publicationChanges, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { Follower, PublicationChange } from '../follow-change.job.ts';
import { addDeliveryJob, hurryEarlier } from './delivery-job.ts';
import { endings, isEnding, wantsToHear } from './listening.ts';
import { messagesAbout } from './webhook-message.ts';

/** Writes one delivery for each webhook that wants to hear of a change, and has it sent. Twice does no more than once. */
export const tellWebhooks: Follower = async (ctx, change) => {
  const listeners = await webhooksFor(ctx, change);
  if (listeners.length === 0) return;
  const payload = (await messagesAbout(ctx, [change])).get(change.id);
  if (!payload) throw new Error(`Publication ${change.publicationId} is missing`);
  await inTransaction(ctx, async (tx) => {
    const rows = listeners.map(({ id: webhookId, isActive }) => ({
      id: uuid(),
      webhookId,
      changeId: change.id,
      articleId: change.articleId,
      kind: change.kind,
      payload,
      createdAt: tx.now(),
      ...(!isActive && { state: 'failed' as const, lastError: 'inactive' as const }),
    }));
    const written = await tx.db.insert(webhookDeliveries).values(rows).onConflictDoNothing().returning();
    for (const delivery of written.filter(({ state }) => state === 'waiting')) {
      await addDeliveryJob(tx, delivery);
      if (isEnding(delivery.kind)) await hurryEarlier(tx, delivery);
    }
  });
};

/**
 * Active webhooks that want to hear of it; and when a text ends, also those that were switched off but hold it, so that
 * they are listed as not having confirmed.
 */
const webhooksFor = (ctx: Context, change: PublicationChange): Promise<{ id: string; isActive: boolean }[]> =>
  ctx.db
    .select({ id: webhooks.id, isActive: webhooks.isActive })
    .from(webhooks)
    .innerJoin(publicationChanges, eq(publicationChanges.id, change.id))
    .where(and(wantsToHear, or(webhooks.isActive, and(ends, holdsTheText))));

const ends = inArray(publicationChanges.kind, [...endings]);

const holdsTheText: SQL = sql`exists (
  select from webhook_deliveries told
  where told.webhook_id = ${webhooks.id} and told.article_id = ${publicationChanges.articleId}
    and told.kind in ('published', 'updated', 'restored') and told.state = 'confirmed')`;
