import type { ApiScope } from '@hai-dang/schema';
import { checkedName } from '../../people/check-name.ts';
import { isEmail, normalizeEmail } from '../../people/email.ts';
import { badUserInput } from '../../shared/errors.ts';

/** What is agreed with an API client. */
export interface ClientTerms {
  name: string;
  contactEmail: string;
  scopes: ApiScope[];
  allowedOrigins: string[];
  costPerMinute: number;
  expiresAt: Date | null;
}

const mostOrigins = 20;
const leastCost = 100;
const mostCost = 10_000_000;
/** What a client may spend when nothing else is said. */
export const usualCostPerMinute = 60_000;

/** The terms as they are kept. Throws BAD_USER_INPUT naming the first field that is wrong. */
export function checkedClientTerms(terms: ClientTerms): ClientTerms {
  const { costPerMinute } = terms;
  if (costPerMinute < leastCost)
    throw badUserInput({ field: 'costPerMinute', code: 'tooSmall', values: { min: leastCost } });
  if (costPerMinute > mostCost)
    throw badUserInput({ field: 'costPerMinute', code: 'tooLarge', values: { max: mostCost } });
  const scopes = [...new Set<ApiScope>(['read', ...terms.scopes])];
  return {
    ...terms,
    name: checkedName(terms.name),
    contactEmail: checkedContact(terms.contactEmail),
    scopes,
    allowedOrigins: checkedOrigins(terms.allowedOrigins),
  };
}

/** An address to write to. Throws BAD_USER_INPUT. */
export function checkedContact(address: string): string {
  const contactEmail = normalizeEmail(address);
  if (!isEmail(contactEmail)) throw badUserInput({ field: 'contactEmail', code: 'format' });
  return contactEmail;
}

/** A key that has expired already would help nobody. Throws BAD_USER_INPUT. */
export function checkExpiry(expiresAt: Date | null, now: Date): void {
  if (expiresAt !== null && expiresAt <= now)
    throw badUserInput({ field: 'expiresAt', code: 'timeNotInFuture' });
}

function checkedOrigins(origins: readonly string[]): string[] {
  if (origins.length > mostOrigins)
    throw badUserInput({ field: 'allowedOrigins', code: 'tooMany', values: { max: mostOrigins } });
  return [...new Set(origins.map((text) => checkedOrigin(text.trim())))];
}

/** As browsers send it in `Origin`: scheme, host, and the port where it is not the usual one. */
function checkedOrigin(text: string): string {
  const url = URL.parse(text);
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
  if (!isPlain)
    throw badUserInput({ field: 'allowedOrigins', code: 'invalidOrigin', values: { origin: text } });
  return url.origin;
}
