import { signingKeys } from '@hai-dang/schema/tables';
import { desc, isNull, sql } from 'drizzle-orm';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { CryptoKey } from 'jose';
import type { Context } from '../../shared/context.ts';
import { DomainError } from '../../shared/errors.ts';
import { seal, unseal } from '../../shared/instance-secret.ts';

/** RFC 8037: signatures of Ed25519. */
export const algorithm = 'EdDSA';

export interface SigningKey {
  /** RFC 7638 thumbprint; stands in every signature as `kid`. */
  id: string;
  privateKey: CryptoKey;
}

// A key never changes, and opening it takes longer than signing with it.
const opened = new Map<string, Promise<CryptoKey>>();

/**
 * The key that signs now; the first one is made when nobody has signed before. Throws UNAVAILABLE when it does not open:
 * a text must not go live without its signature, and only the operator can set INSTANCE_SECRET right or rotate the key.
 */
export async function currentSigningKey(ctx: Pick<Context, 'db'>): Promise<SigningKey> {
  const existing = await findCurrent(ctx);
  if (existing) return open(existing);
  // Others who find no key either wait here, and then find this one.
  await lockSigningKeys(ctx);
  return open((await findCurrent(ctx)) ?? (await makeSigningKey(ctx)));
}

/** Held to the end of the transaction: one key is current at a time. */
export const lockSigningKeys = (ctx: Pick<Context, 'db'>) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('signing_keys'))`);

type KeyRow = typeof signingKeys.$inferSelect;

async function findCurrent(ctx: Pick<Context, 'db'>): Promise<KeyRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(signingKeys)
    .where(isNull(signingKeys.retiredAt))
    .orderBy(desc(signingKeys.createdAt))
    .limit(1);
  return row;
}

/** A new Ed25519 pair. The private part reaches the database sealed under the instance's secret, and nothing else. */
export async function makeSigningKey(ctx: Pick<Context, 'db'>): Promise<KeyRow> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(publicJwk, 'sha256');
  const privateJwe = await seal(JSON.stringify(await exportJWK(privateKey)));
  const [row] = await ctx.db
    .insert(signingKeys)
    .values({ id, publicJwk: { ...publicJwk, kid: id, alg: algorithm, use: 'sig' }, privateJwe })
    .returning();
  if (!row) throw new Error('The signing key was not stored');
  return row;
}

async function open({ id, privateJwe }: KeyRow): Promise<SigningKey> {
  // By its sealed form: whoever changed the secret or the row must open it again.
  const known = opened.get(privateJwe) ?? openPrivate(privateJwe);
  opened.set(privateJwe, known);
  try {
    return { id, privateKey: await known };
  } catch {
    opened.delete(privateJwe);
    throw new DomainError('UNAVAILABLE', { reason: 'signingKeySealed', keyId: id });
  }
}

async function openPrivate(privateJwe: string): Promise<CryptoKey> {
  const jwk = JSON.parse(await unseal(privateJwe)) as JWK;
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array) throw new Error('A signing key is no private key');
  return key;
}
