import { webhooks } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { actedAs } from '../../people/insert-membership.ts';
import { requirePerson, requireRole } from '../../people/people.access.ts';
import { getPortal } from '../../portals/portal.queries.ts';
import type { Context } from '../../shared/context.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { checkedTarget } from '../outgoing/target.ts';
import { everyKind } from './listening.ts';
import { newWebhookSecret, sealSecret } from './webhook-secret.ts';
import { checkedWebhookTerms, told } from './webhook-terms.ts';
import type { CreateWebhookInput } from './webhook.input.ts';
import type { WebhookRow } from './webhook.queries.ts';

/**
 * Enters a webhook and makes its secret, which this answer alone holds. For administrators of the portal. Throws
 * NOT_FOUND, FORBIDDEN or BAD_USER_INPUT.
 */
export async function createWebhook(
  ctx: Context,
  input: CreateWebhookInput,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const { userId } = requirePerson(ctx);
  const portal = await getPortal(ctx, input.portal, 'portal');
  const held = requireRole(ctx, 'administrator', portal);
  const url = await checkedTarget(input.url);
  const secret = newWebhookSecret();
  const secretJwe = await sealSecret(secret);
  const { name, contactEmail } = input;

  return inTransaction(ctx, async (tx) => {
    const kinds = [...(input.kinds ?? everyKind)];
    const asked = { name, contactEmail, kinds, languages: input.languages ?? [] };
    const terms = { ...(await checkedWebhookTerms(tx, portal.id, asked)), url };
    const row = { ...terms, id: uuid(), portalId: portal.id, createdBy: userId, createdAt: tx.now() };
    await tx.db.insert(webhooks).values({ ...row, secretJwe });
    record(tx, {
      subject: 'Webhook',
      subjectId: row.id,
      action: 'webhookCreated',
      portalId: portal.id,
      ...actedAs(held),
      details: told(terms),
    });
    return { webhook: { ...row, secretJwe, isActive: true, version: 1 }, secret };
  });
}
