import type { ApiScope } from '@hai-dang/schema';
import { apiClients } from '@hai-dang/schema/tables';
import type { PublicDatabase } from '../../database/editorial-database.ts';
import type { Delivery } from '../open-delivery.ts';
import { hashOfKey } from './api-key.ts';

/** An API client as the public door knows it. */
export interface KnownClient {
  id: string;
  scopes: readonly ApiScope[];
  /** Origins whose pages may use the key from a browser; none means from servers only. */
  allowedOrigins: readonly string[];
  /** Cost units that it may spend in a minute. */
  costPerMinute: number;
}

/** Why a key is refused. */
export type RefusedKey = 'unknown' | 'expired' | 'revoked';

/** Tells whose key it is. One hash and one look into memory. */
export type FindApiClient = (key: string, now?: Date) => Promise<KnownClient | RefusedKey>;

/** Keeps every API client in memory until one of them changes: a revoked key is refused by the next request. */
export function knowApiClients(delivery: Pick<Delivery, 'keep'>, db: PublicDatabase): FindApiClient {
  const read = delivery.keep(['api_clients'], () => readApiClients(db));
  return async (key, now = new Date()) => {
    const found = (await read()).get(hashOfKey(key));
    if (!found) return 'unknown';
    if (found.revokedAt !== null) return 'revoked';
    if (found.expiresAt !== null && found.expiresAt <= now) return 'expired';
    return found.client;
  };
}

interface KeptClient {
  client: KnownClient;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** By the hash of the key; the columns are those that the public role may read. */
async function readApiClients(db: PublicDatabase): Promise<ReadonlyMap<string, KeptClient>> {
  const rows = await db
    .select({
      id: apiClients.id,
      keyHash: apiClients.keyHash,
      scopes: apiClients.scopes,
      allowedOrigins: apiClients.allowedOrigins,
      costPerMinute: apiClients.costPerMinute,
      expiresAt: apiClients.expiresAt,
      revokedAt: apiClients.revokedAt,
    })
    .from(apiClients);
  return new Map(
    rows.map(({ keyHash, expiresAt, revokedAt, ...client }) => [keyHash, { client, expiresAt, revokedAt }]),
  );
}
