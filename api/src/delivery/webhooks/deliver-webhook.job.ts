import { z } from 'zod';
import type { Context } from '../../shared/context.ts';
import type { Job } from '../../shared/jobs.ts';
import { sendOut, type SendOut } from '../outgoing/send-out.ts';
import { webhookRules } from '../outgoing/target.ts';
import { claimDelivery } from './claim-delivery.ts';
import { deliverWebhookName } from './delivery-job.ts';
import { noteReceipt } from './note-receipt.ts';
import { signedRequest } from './signed-request.ts';

const payloadShape = z.object({ deliveryId: z.uuid() });

/** Sends one delivery once, if it is its turn. What happens next is decided by the receipt. */
export const deliverWebhook: Job = {
  name: deliverWebhookName,
  run: (ctx, payload) => attemptDelivery(ctx, payloadShape.parse(payload).deliveryId),
};

/**
 * One attempt. Nothing is locked while the receiver is waited for: the delivery is claimed for half a minute, so that a
 * process that dies meanwhile is followed by another attempt (at least once).
 */
export async function attemptDelivery(ctx: Context, id: string, send: SendOut = sendOut): Promise<void> {
  const claimed = await claimDelivery(ctx, id);
  if (!claimed) return;
  const { webhook, delivery } = claimed;
  const request = await signedRequest(webhook, delivery.id, delivery.payload, ctx.now());
  const receipt = await send(request, webhookRules());
  await noteReceipt(ctx, delivery, receipt);
}
