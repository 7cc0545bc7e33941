import { signingKeys } from '@hai-dang/schema/tables';
import { asc } from 'drizzle-orm';
import type { PublicContext } from '../../shared/context.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';

/** The public keys as a JWK Set (RFC 7517), oldest first. Retired ones stay: what they signed is verified for good. */
export async function readKeySet(ctx: PublicContext): Promise<{ keys: Record<string, unknown>[] }> {
  ctx.madeFrom.add(surrogateKey.signingKeys);
  const rows = await ctx.db
    .select({ publicJwk: signingKeys.publicJwk })
    .from(signingKeys)
    .orderBy(asc(signingKeys.createdAt));
  return { keys: rows.map(({ publicJwk }) => publicJwk) };
}
