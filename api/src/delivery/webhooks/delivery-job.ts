import { webhookDeliveries } from '@hai-dang/schema/tables';
import { and, asc, eq, gt, lt } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { addJob } from '../../shared/jobs.ts';
import { isEnding } from './listening.ts';

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** Name of the job that sends one delivery. */
export const deliverWebhookName = 'deliver-webhook';

/**
 * Has a delivery sent, at once or at a moment. One webhook is served by one job at a time, so that a slow receiver does
 * not keep the others waiting; the end of a text goes before everything else.
 */
export const addDeliveryJob = (
  ctx: Pick<Context, 'db'>,
  { id, webhookId, kind }: Pick<DeliveryRow, 'id' | 'webhookId' | 'kind'>,
  runAt?: Date,
): Promise<void> =>
  addJob(
    ctx,
    deliverWebhookName,
    { deliveryId: id },
    {
      jobKey: `webhook:${id}`,
      line: `webhook:${webhookId}`,
      priority: isEnding(kind) ? 5 : 10,
      ...(runAt && { runAt }),
    },
  );

const sameArticle = ({ webhookId, articleId }: DeliveryRow) =>
  and(
    eq(webhookDeliveries.webhookId, webhookId),
    eq(webhookDeliveries.articleId, articleId),
    eq(webhookDeliveries.state, 'waiting'),
  );

/** The first delivery about the same article that still waits before this one. */
export async function waitsBefore(
  ctx: Pick<Context, 'db'>,
  delivery: DeliveryRow,
): Promise<DeliveryRow | undefined> {
  const [first] = await ctx.db
    .select()
    .from(webhookDeliveries)
    .where(and(sameArticle(delivery), lt(webhookDeliveries.changeId, delivery.changeId)))
    .orderBy(asc(webhookDeliveries.changeId))
    .limit(1);
  return first;
}

/** Has the next delivery about the same article sent, now that this one has come to its end. */
export async function wakeNext(ctx: Pick<Context, 'db'>, delivery: DeliveryRow): Promise<void> {
  const [next] = await ctx.db
    .select()
    .from(webhookDeliveries)
    .where(and(sameArticle(delivery), gt(webhookDeliveries.changeId, delivery.changeId)))
    .orderBy(asc(webhookDeliveries.changeId))
    .limit(1);
  if (next) await addDeliveryJob(ctx, next, next.nextAttemptAt ?? undefined);
}

/** A withdrawal keeps its place, but what stands before it is tried again at once. */
export async function hurryEarlier(ctx: Pick<Context, 'db' | 'now'>, delivery: DeliveryRow): Promise<void> {
  const first = await waitsBefore(ctx, delivery);
  if (!first?.nextAttemptAt || first.nextAttemptAt <= ctx.now()) return;
  await ctx.db
    .update(webhookDeliveries)
    .set({ nextAttemptAt: ctx.now() })
    .where(eq(webhookDeliveries.id, first.id));
  await addDeliveryJob(ctx, { ...first, kind: delivery.kind });
}
