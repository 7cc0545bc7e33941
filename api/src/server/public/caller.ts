import type { IncomingHttpHeaders } from 'node:http';
import type { Balance } from '../../delivery/limits/budget.ts';
import { networkOf } from '../../delivery/limits/network.ts';
import { DomainError, rateLimited } from '../../shared/errors.ts';
import type { PublicSide } from './public-side.ts';

/** Who asks at the public door, as far as limits go: an API client, or else a network address. */
export interface Caller {
  /** Null for an address. */
  clientId: string | null;
  /** Name of its budget. */
  account: string;
  costPerMinute: number;
  /** The origin that may read the answer; `*` for everybody without a key. */
  allowedOrigin: string;
}

/** The key that a request carries, or undefined. Both headers are common among clients; RFC 6750 knows the first. */
export function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const plain = headers['x-api-key'];
  return bearer ?? (typeof plain === 'string' && plain !== '' ? plain : undefined);
}

/**
 * Tells who asks. Throws UNAUTHENTICATED for a key that is unknown, expired or revoked, FORBIDDEN for a key that is used
 * on a page it is not meant for.
 */
export async function callerOf(
  side: PublicSide,
  { headers, ip }: { headers: IncomingHttpHeaders; ip: string },
): Promise<Caller> {
  const key = keyOf(headers);
  if (key === undefined) return anonymous(side, ip);
  const client = await side.findClient(key);
  if (typeof client === 'string') throw new DomainError('UNAUTHENTICATED', { reason: reasons[client] });
  const { origin } = headers;
  if (origin !== undefined && !client.allowedOrigins.includes(origin))
    throw new DomainError('FORBIDDEN', { reason: 'originNotAllowed', origin });
  return {
    clientId: client.id,
    account: client.id,
    costPerMinute: client.costPerMinute,
    allowedOrigin: origin ?? '*',
  };
}

const reasons = { unknown: 'apiKeyUnknown', expired: 'apiKeyExpired', revoked: 'apiKeyRevoked' } as const;

export const anonymous = ({ settings }: PublicSide, ip: string): Caller => ({
  clientId: null,
  account: networkOf(ip),
  costPerMinute: settings.ANONYMOUS_COST_PER_MINUTE,
  allowedOrigin: '*',
});

/** Takes units from the caller's minute. Throws RATE_LIMITED when there are not enough left. */
export function spend({ budget, usage }: PublicSide, caller: Caller, units: number): Balance {
  const balance = budget.spend(caller.account, units, caller.costPerMinute);
  if (balance.retryAfter === null) return balance;
  if (caller.clientId !== null) usage.note(caller.clientId, { isRefused: true, cost: 0, bytes: 0 });
  throw rateLimited(balance.retryAfter);
}

/** The balance in the words of the IETF draft "RateLimit header fields for HTTP". */
export const rateLimitHeaders = ({ limit, burst, remaining, reset }: Balance) => ({
  'ratelimit-policy': `"cost";q=${limit};w=60, "burst";q=${burst};w=1`,
  ratelimit: `"cost";r=${remaining};t=${reset}`,
});
