import { portals, publicationSignatures } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { CompactSign } from 'jose';
import type { Context, TransactionContext } from '../../shared/context.ts';
import type { PublicationRow } from '../../translations/load-translation.ts';
import { algorithm, currentSigningKey, type SigningKey } from './signing-key.ts';
import { sha256, statementOf } from './statement.ts';

/**
 * Signs a publication in the transaction in which it goes live, so that nothing is ever live unsigned. Throws UNAVAILABLE
 * when the key does not open; then nothing goes live.
 */
export async function signPublication(ctx: TransactionContext, publication: PublicationRow): Promise<void> {
  const [portal] = await ctx.db
    .select({ key: portals.key })
    .from(portals)
    .where(eq(portals.id, publication.portalId));
  if (!portal) throw new Error(`Portal ${publication.portalId} of a publication is missing`);
  const key = await currentSigningKey(ctx);
  await storeSignatures(ctx, [await signatureOf(key, publication, portal.key)]);
}

/** What is signed: the columns that the statement is made from. */
export type SignablePublication = Pick<
  PublicationRow,
  | 'id'
  | 'translationId'
  | 'language'
  | 'title'
  | 'slug'
  | 'summary'
  | 'author'
  | 'sourceName'
  | 'sourceUrl'
  | 'attribution'
  | 'bodyHtml'
  | 'contentHash'
  | 'publishedAt'
  | 'updatedAt'
>;

type SignatureRow = typeof publicationSignatures.$inferInsert;

/** The signature of a publication as it is stored: a compact JWS without its payload (RFC 7515, appendix F). */
export async function signatureOf(
  { id: keyId, privateKey }: SigningKey,
  { id, bodyHtml, ...facts }: SignablePublication,
  portal: string,
): Promise<SignatureRow> {
  const statement = statementOf({ ...facts, portal, publicationId: id, bodySha256: sha256(bodyHtml) });
  const jws = await new CompactSign(new TextEncoder().encode(statement))
    .setProtectedHeader({ alg: algorithm, kid: keyId })
    .sign(privateKey);
  const [header, , signature] = jws.split('.');
  return { publicationId: id, keyId, signature: `${header}..${signature}` };
}

/** Whoever signed it first has signed it: a signature never changes. */
export const storeSignatures = (ctx: Pick<Context, 'db'>, rows: readonly SignatureRow[]) =>
  ctx.db
    .insert(publicationSignatures)
    .values([...rows])
    .onConflictDoNothing();
