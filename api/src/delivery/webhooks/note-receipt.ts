import { webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { nextAttempt } from '../outgoing/back-off.ts';
import type { Receipt } from '../outgoing/send-out.ts';
import { addDeliveryJob, type DeliveryRow, wakeNext } from './delivery-job.ts';

/** Keeps the receipt of an attempt and decides what comes next: the following delivery, another attempt, or nothing. */
export function noteReceipt(ctx: Context, { id }: DeliveryRow, receipt: Receipt): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [delivery] = await tx.db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.id, id))
      .for('update');
    if (!delivery || delivery.state !== 'waiting') return;
    const { status, error, retryAfter } = receipt;
    const again = error && error !== 'gone' ? nextAttempt(delivery.attempts, tx.now(), { retryAfter }) : null;
    await tx.db
      .update(webhookDeliveries)
      .set({
        lastStatus: status,
        lastError: error,
        nextAttemptAt: again,
        ...(error === null && { state: 'confirmed', confirmedAt: tx.now() }),
        ...(error !== null && again === null && { state: 'failed' }),
      })
      .where(eq(webhookDeliveries.id, id));
    if (again) return addDeliveryJob(tx, delivery, again);
    if (error === 'gone') return deactivate(tx, delivery);
    await wakeNext(tx, delivery);
  });
}

/** The receiver said 410: it is asked no more. */
async function deactivate(tx: TransactionContext, { id, webhookId }: DeliveryRow): Promise<void> {
  const [webhook] = await tx.db
    .update(webhooks)
    .set({ isActive: false, version: sql`${webhooks.version} + 1` })
    .where(and(eq(webhooks.id, webhookId), eq(webhooks.isActive, true)))
    .returning({ portalId: webhooks.portalId });
  await giveUpWaiting(tx, webhookId);
  if (!webhook) return;
  record(tx, {
    subject: 'Webhook',
    subjectId: webhookId,
    action: 'webhookDeactivated',
    portalId: webhook.portalId,
    details: { error: 'gone', deliveryId: id },
  });
}

/** What still waits for a webhook that was switched off has failed. */
export async function giveUpWaiting(tx: TransactionContext, webhookId: string): Promise<void> {
  await tx.db
    .update(webhookDeliveries)
    .set({ state: 'failed', lastError: 'inactive', nextAttemptAt: null })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, 'waiting')));
}
