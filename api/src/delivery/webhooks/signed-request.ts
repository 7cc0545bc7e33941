import { Webhook } from 'standardwebhooks';
import type { Outgoing } from '../outgoing/send-out.ts';
import { signingSecrets } from './webhook-secret.ts';

/** A message as it goes out, signed as Standard Webhooks says: over its id, the time of this attempt, and its body. */
export async function signedRequest(
  webhook: { url: string; secretJwe: string },
  id: string,
  payload: object,
  now: Date,
): Promise<Outgoing> {
  const body = JSON.stringify(payload);
  const secrets = await signingSecrets(webhook.secretJwe, now);
  return {
    url: webhook.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    },
    body,
  };
}
