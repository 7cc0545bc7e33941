import { readSettings, type Settings } from '../../shared/settings.ts';
import type { Outgoing } from '../outgoing/send-out.ts';

/** A CDN or proxy that forgets answers by surrogate key. */
export interface PurgeTarget {
  /** What receipts call it: the address without its query, which may hold a token. */
  name: string;
  /** The request that names these keys. */
  request: (keys: readonly string[]) => Outgoing;
}

/** Where the settings say that purges go; null when there is no CDN. The operator chose it, so it may be in a private network. */
export const targetRules = { allowPrivate: true, allowHttp: true };

/** The CDN of the settings; null when none is named. */
export function purgeTarget(settings: Settings = readSettings()): PurgeTarget | null {
  const { CDN_PURGE_URL: url, CDN_PURGE_METHOD: method, CDN_PURGE_KEYS_HEADER: keysHeader } = settings;
  if (url === undefined) return null;
  const { origin, pathname } = new URL(url);
  return {
    name: origin + pathname,
    request: (keys) => ({
      url,
      method,
      headers: {
        'content-type': 'application/json',
        [keysHeader.toLowerCase()]: keys.join(' '),
        ...tokenHeader(settings),
      },
      body: JSON.stringify({ keys }),
    }),
  };
}

function tokenHeader({
  CDN_PURGE_TOKEN: token,
  CDN_PURGE_TOKEN_HEADER: header,
}: Settings): Record<string, string> {
  if (token === undefined) return {};
  const name = header.toLowerCase();
  return { [name]: name === 'authorization' ? `Bearer ${token}` : token };
}
