import { webhooks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { actedAs } from '../../people/insert-membership.ts';
import type { TransactionContext } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';
import { record } from '../../shared/transaction.ts';
import type { LockedWebhook } from './lock-webhook.ts';
import type { WebhookRow } from './webhook.queries.ts';

/** Writes a change of a locked webhook, and says so in the chain. */
export async function changeWebhook(
  tx: TransactionContext,
  { webhook, held }: LockedWebhook,
  change: Partial<WebhookRow>,
  event: { action: string; details?: Record<string, unknown> },
): Promise<WebhookRow> {
  const [after] = await tx.db
    .update(webhooks)
    .set({ ...change, version: webhook.version + 1 })
    .where(eq(webhooks.id, webhook.id))
    .returning();
  if (!after) throw notFound('Webhook');
  const { id: subjectId, portalId } = webhook;
  record(tx, { subject: 'Webhook', subjectId, portalId, ...actedAs(held), ...event });
  return after;
}
