import { webhookDeliveries } from '@hai-dang/schema/tables';
import { and, eq, gte } from 'drizzle-orm';
import { actedAs } from '../../people/insert-membership.ts';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { badUserInput } from '../../shared/errors.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { addDeliveryJob, type DeliveryRow } from './delivery-job.ts';
import { lockDelivery } from './lock-webhook.ts';

/** What a delivery is that has not been tried. */
export const asNew = { state: 'waiting', attempts: 0, nextAttemptAt: null, confirmedAt: null } as const;

/**
 * Sends a message again under its old id, and after it all later ones about the same article: an old text must not be the
 * last that a receiver hears of. Throws NOT_FOUND, FORBIDDEN, or BAD_USER_INPUT for a webhook that is switched off.
 */
export function replayDelivery(ctx: Context, id: string): Promise<DeliveryRow> {
  return inTransaction(ctx, async (tx) => {
    const { delivery, webhook, held } = await lockDelivery(tx, id);
    if (!webhook.isActive) throw badUserInput({ field: 'id', code: 'webhookInactive' });
    const again = await waitAgain(tx, delivery);
    record(tx, {
      subject: 'Webhook',
      subjectId: webhook.id,
      action: 'webhookReplayed',
      portalId: webhook.portalId,
      ...actedAs(held),
      details: { deliveries: again.map((each) => each.id) },
    });
    return again.find((each) => each.id === id) ?? delivery;
  });
}

async function waitAgain(
  tx: TransactionContext,
  { webhookId, articleId, changeId }: DeliveryRow,
): Promise<DeliveryRow[]> {
  const again = await tx.db
    .update(webhookDeliveries)
    .set(asNew)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.articleId, articleId),
        gte(webhookDeliveries.changeId, changeId),
      ),
    )
    .returning();
  for (const each of again.toSorted((a, b) => a.changeId - b.changeId)) await addDeliveryJob(tx, each);
  return again;
}
