import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from '../../shared/instance-secret.ts';

/** Hours for which a former secret still signs, so that a receiver can change over without losing a message. */
const overlapHours = 24;

const shape = z.object({
  secret: z.string(),
  former: z.object({ secret: z.string(), until: z.iso.datetime() }).optional(),
});
type Secrets = z.infer<typeof shape>;

/** 256 random bits as Standard Webhooks writes them. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** What the database keeps of a webhook's secret. */
export const sealSecret = (secret: string): Promise<string> => sealed({ secret });

/** The same after a change of the secret: the former one signs too for a day. */
export async function sealRenewed(kept: string, secret: string, now: Date): Promise<string> {
  const { secret: former } = await opened(kept);
  const until = new Date(now.getTime() + overlapHours * 3_600_000).toISOString();
  return sealed({ secret, former: { secret: former, until } });
}

/** The secrets that sign at this moment, the newest first. */
export async function signingSecrets(kept: string, now: Date): Promise<string[]> {
  const { secret, former } = await opened(kept);
  return former && now < new Date(former.until) ? [secret, former.secret] : [secret];
}

const sealed = (secrets: Secrets): Promise<string> => seal(JSON.stringify(secrets));
const opened = async (kept: string): Promise<Secrets> => shape.parse(JSON.parse(await unseal(kept)));
