import { lookup as systemLookup } from 'node:dns/promises';
import { badUserInput } from '../../shared/errors.ts';
import { readSettings } from '../../shared/settings.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

/** What somebody else's address must be like. */
export interface TargetRules {
  allowPrivate: boolean;
  allowHttp: boolean;
}

/** The addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

export const lookupAll: Lookup = (hostname) => systemLookup(hostname, { all: true });

const longest = 2000;

/** The rules for addresses that people type in. */
export function webhookRules(): TargetRules {
  const { WEBHOOK_ALLOW_PRIVATE, WEBHOOK_ALLOW_HTTP } = readSettings();
  return { allowPrivate: WEBHOOK_ALLOW_PRIVATE, allowHttp: WEBHOOK_ALLOW_HTTP };
}

/**
 * The address as it is kept. Throws BAD_USER_INPUT on `url` when it is no address over TLS, or leads to no server or to a
 * private network. The name may lead elsewhere later: each connection is checked again.
 */
export async function checkedTarget(
  text: string,
  rules: TargetRules = webhookRules(),
  lookup: Lookup = lookupAll,
): Promise<string> {
  const refused = (code: string, values?: Record<string, number>) =>
    badUserInput({ field: 'url', code, ...(values && { values }) });
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw refused('invalidUrl');
  if (url.href.length > longest) throw refused('tooLong', { max: longest });
  if (url.protocol === 'http:' && !rules.allowHttp) throw refused('httpsRequired');
  url.hash = '';
  if (rules.allowPrivate) return url.href;
  const literal = literalAddress(url);
  const addresses = literal ? [literal] : await addressesOf(url.hostname, lookup);
  if (addresses.length === 0) throw refused('hostUnknown');
  if (!addresses.every(isPublicAddress)) throw refused('addressPrivate');
  return url.href;
}

async function addressesOf(hostname: string, lookup: Lookup): Promise<string[]> {
  try {
    return (await lookup(hostname)).map(({ address }) => address);
  } catch {
    return [];
  }
}
