import { v7 as uuid } from 'uuid';
import { getPortalById } from '../../portals/portal.queries.ts';
import type { Context } from '../../shared/context.ts';
import { type Receipt, sendOut, type SendOut } from '../outgoing/send-out.ts';
import { webhookRules } from '../outgoing/target.ts';
import { permitWebhook } from './lock-webhook.ts';
import { signedRequest } from './signed-request.ts';

/**
 * Sends a signed `webhook.test` message now and says what came of it. It is no delivery: nothing is kept, and it is not
 * tried again. Throws NOT_FOUND or FORBIDDEN.
 */
export async function sendTestDelivery(ctx: Context, id: string, send: SendOut = sendOut): Promise<Receipt> {
  const { webhook } = await permitWebhook(ctx, id);
  const portal = await getPortalById(ctx, webhook.portalId);
  const message = { type: 'webhook.test', timestamp: ctx.now().toISOString(), data: { portal: portal.key } };
  return send(await signedRequest(webhook, uuid(), message, ctx.now()), webhookRules());
}
