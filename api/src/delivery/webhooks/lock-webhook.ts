import { portals, webhookDeliveries, webhooks } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { HeldRole } from '../../people/actor.ts';
import { requireRole } from '../../people/people.access.ts';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';
import { expectVersion } from '../../shared/expect-version.ts';
import type { DeliveryRow } from './delivery-job.ts';
import type { WebhookRow } from './webhook.queries.ts';

/** A webhook that is about to change, and the role that allows it. */
export interface LockedWebhook {
  webhook: WebhookRow;
  held: HeldRole;
}

/** A webhook for an administrator of its portal. Throws NOT_FOUND or FORBIDDEN. */
export async function permitWebhook(ctx: Context, id: string): Promise<LockedWebhook> {
  const [row] = isUuid(id)
    ? await ctx.db
        .select({ webhook: webhooks, portal: { id: portals.id, parentId: portals.parentId } })
        .from(webhooks)
        .innerJoin(portals, eq(portals.id, webhooks.portalId))
        .where(eq(webhooks.id, id))
    : [];
  if (!row) throw notFound('Webhook');
  return { webhook: row.webhook, held: requireRole(ctx, 'administrator', row.portal) };
}

/** Locks a webhook for an administrator of its portal. Throws NOT_FOUND, FORBIDDEN, or CONFLICT when a version is named. */
export async function lockWebhook(
  tx: TransactionContext,
  { id, expectedVersion }: { id: string; expectedVersion?: number },
): Promise<LockedWebhook> {
  const { held } = await permitWebhook(tx, id);
  const [webhook] = await tx.db.select().from(webhooks).where(eq(webhooks.id, id)).for('update');
  if (!webhook) throw notFound('Webhook');
  if (expectedVersion !== undefined) expectVersion(webhook, expectedVersion);
  return { webhook, held };
}

/** Locks a delivery and its webhook for an administrator of the portal. Throws NOT_FOUND or FORBIDDEN. */
export async function lockDelivery(
  tx: TransactionContext,
  id: string,
): Promise<LockedWebhook & { delivery: DeliveryRow }> {
  const [delivery] = isUuid(id)
    ? await tx.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id)).for('update')
    : [];
  if (!delivery) throw notFound('WebhookDelivery');
  const { webhook, held } = await permitWebhook(tx, delivery.webhookId);
  return { delivery, webhook, held };
}
