import { webhookDeliveries } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { actedAs } from '../../people/insert-membership.ts';
import type { Context } from '../../shared/context.ts';
import { badUserInput, notFound } from '../../shared/errors.ts';
import { removeJob } from '../../shared/jobs.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { type DeliveryRow, wakeNext } from './delivery-job.ts';
import { isEnding } from './listening.ts';
import { lockDelivery } from './lock-webhook.ts';
import type { ConfirmWithdrawalInput } from './webhook.input.ts';

const longestNote = 500;

/**
 * Notes that a consumer confirmed a withdrawal in another way, by telephone for instance; the chain keeps how. Throws
 * NOT_FOUND, FORBIDDEN or BAD_USER_INPUT.
 */
export function confirmWithdrawal(ctx: Context, input: ConfirmWithdrawalInput): Promise<DeliveryRow> {
  return inTransaction(ctx, async (tx) => {
    const { delivery, webhook, held } = await lockDelivery(tx, input.id);
    const note = checkedNote(input.note);
    if (!isEnding(delivery.kind)) throw badUserInput({ field: 'id', code: 'notAWithdrawal' });
    if (delivery.state === 'confirmed') throw badUserInput({ field: 'id', code: 'confirmedAlready' });
    const [confirmed] = await tx.db
      .update(webhookDeliveries)
      .set({ state: 'confirmed', confirmedAt: tx.now(), nextAttemptAt: null })
      .where(eq(webhookDeliveries.id, delivery.id))
      .returning();
    if (!confirmed) throw notFound('WebhookDelivery');
    await removeJob(tx, `webhook:${delivery.id}`);
    await wakeNext(tx, confirmed);
    record(tx, {
      subject: 'Webhook',
      subjectId: webhook.id,
      action: 'withdrawalConfirmed',
      portalId: webhook.portalId,
      ...actedAs(held),
      note,
      details: { deliveryId: delivery.id },
    });
    return confirmed;
  });
}

function checkedNote(text: string): string {
  const note = text.trim();
  if (note === '') throw badUserInput({ field: 'note', code: 'required' });
  if ([...note].length > longestNote)
    throw badUserInput({ field: 'note', code: 'tooLong', values: { max: longestNote } });
  return note;
}
