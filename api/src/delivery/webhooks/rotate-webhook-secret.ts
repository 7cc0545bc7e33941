import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { changeWebhook } from './change-webhook.ts';
import { lockWebhook } from './lock-webhook.ts';
import { newWebhookSecret, sealRenewed } from './webhook-secret.ts';
import type { WebhookRef } from './webhook.input.ts';
import type { WebhookRow } from './webhook.queries.ts';

/**
 * Gives a webhook another secret, which this answer alone holds. For a day messages carry the signatures of both, so that
 * the receiver can change over in peace. Throws NOT_FOUND, FORBIDDEN or CONFLICT.
 */
export function rotateWebhookSecret(
  ctx: Context,
  input: WebhookRef,
): Promise<{ webhook: WebhookRow; secret: string }> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWebhook(tx, input);
    const secret = newWebhookSecret();
    const secretJwe = await sealRenewed(locked.webhook.secretJwe, secret, tx.now());
    const webhook = await changeWebhook(tx, locked, { secretJwe }, { action: 'webhookSecretRotated' });
    return { webhook, secret };
  });
}
