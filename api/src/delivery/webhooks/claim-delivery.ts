import { publicationChanges, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, eq, gt, gte, lt, notExists, sql } from 'drizzle-orm';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addDeliveryJob, type DeliveryRow, waitsBefore } from './delivery-job.ts';
import { wantsToHear } from './listening.ts';
import type { WebhookRow } from './webhook.queries.ts';

/** Longer than an attempt can last. */
const lease = 30_000;

/** How long a change that was not passed on yet is waited for, and how often it is looked for. */
const patience = 120_000;
const pause = 2000;

/** The delivery and its webhook when it is its turn, counted as one more attempt; null when there is nothing to do now. */
export function claimDelivery(
  ctx: Context,
  id: string,
): Promise<{ delivery: DeliveryRow; webhook: WebhookRow } | null> {
  return inTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ delivery: webhookDeliveries, webhook: webhooks })
      .from(webhookDeliveries)
      .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
      .where(eq(webhookDeliveries.id, id))
      .for('update', { of: webhookDeliveries });
    if (!row || row.delivery.state !== 'waiting') return null;
    const { delivery, webhook } = row;
    // Its end wakes this one.
    if (await waitsBefore(tx, delivery)) return null;
    const later = await postponedTo(tx, delivery, webhook);
    if (later) {
      await addDeliveryJob(tx, delivery, later);
      return null;
    }
    const change = webhook.isActive
      ? {
          attempts: delivery.attempts + 1,
          lastAttemptAt: tx.now(),
          nextAttemptAt: new Date(tx.now().getTime() + lease),
        }
      : { state: 'failed' as const, lastError: 'inactive' as const, nextAttemptAt: null };
    const [claimed] = await tx.db
      .update(webhookDeliveries)
      .set(change)
      .where(eq(webhookDeliveries.id, id))
      .returning();
    return claimed && webhook.isActive ? { delivery: claimed, webhook } : null;
  });
}

async function postponedTo(
  tx: TransactionContext,
  delivery: DeliveryRow,
  webhook: WebhookRow,
): Promise<Date | null> {
  const { nextAttemptAt } = delivery;
  if (nextAttemptAt && nextAttemptAt > tx.now()) return nextAttemptAt;
  return (await isEarlierOnItsWay(tx, delivery, webhook)) ? new Date(tx.now().getTime() + pause) : null;
}

/** Changes are passed on by jobs that run side by side: an earlier one may be a moment late. */
async function isEarlierOnItsWay(
  tx: TransactionContext,
  delivery: DeliveryRow,
  webhook: WebhookRow,
): Promise<boolean> {
  const passedOn = tx.db
    .select({ one: sql`1` })
    .from(webhookDeliveries)
    .where(
      and(eq(webhookDeliveries.webhookId, webhook.id), eq(webhookDeliveries.changeId, publicationChanges.id)),
    );
  const [late] = await tx.db
    .select({ id: publicationChanges.id })
    .from(publicationChanges)
    .innerJoin(webhooks, eq(webhooks.id, webhook.id))
    .where(
      and(
        eq(publicationChanges.articleId, delivery.articleId),
        lt(publicationChanges.id, delivery.changeId),
        gte(publicationChanges.at, webhook.createdAt),
        gt(publicationChanges.at, new Date(tx.now().getTime() - patience)),
        wantsToHear,
        notExists(passedOn),
      ),
    )
    .limit(1);
  return late !== undefined;
}
