import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { checkedTarget } from '../outgoing/target.ts';
import { changeWebhook } from './change-webhook.ts';
import { lockWebhook, permitWebhook } from './lock-webhook.ts';
import { giveUpWaiting } from './note-receipt.ts';
import { checkedWebhookTerms, told } from './webhook-terms.ts';
import type { UpdateWebhookInput } from './webhook.input.ts';
import type { WebhookRow } from './webhook.queries.ts';

/**
 * Changes a webhook, or switches it off or on; what waited for one that is switched off has failed, and can be replayed.
 * Throws NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT.
 */
export async function updateWebhook(ctx: Context, input: UpdateWebhookInput): Promise<WebhookRow> {
  const { webhook: seen } = await permitWebhook(ctx, input.id);
  // The network is asked before anything is locked.
  const url = input.url == null || input.url === seen.url ? undefined : await checkedTarget(input.url);

  return inTransaction(ctx, async (tx) => {
    const locked = await lockWebhook(tx, input);
    const { webhook } = locked;
    const terms = await checkedWebhookTerms(tx, webhook.portalId, {
      name: input.name ?? webhook.name,
      contactEmail: input.contactEmail ?? webhook.contactEmail,
      kinds: input.kinds ?? webhook.kinds,
      languages: input.languages ?? webhook.languages,
    });
    const change = { ...terms, url: url ?? webhook.url };
    const isActive = input.isActive ?? webhook.isActive;
    if (!isActive) await giveUpWaiting(tx, webhook.id);
    return changeWebhook(
      tx,
      locked,
      { ...change, isActive },
      { action: 'webhookUpdated', details: { ...told(change), isActive } },
    );
  });
}
