import type { PublicContext } from '../../shared/context.ts';
import { loader } from '../../shared/loader.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';
import type { PublicationSignature } from './signature.type.ts';
import { type StatedFacts, statementOf } from './statement.ts';

/** The signature of a publication that is live or superseded; null while it waits to be signed. */
export const findSignature = (
  ctx: PublicContext,
  publicationId: string,
): Promise<PublicationSignature | null> => loader(ctx, signaturesOf).load(publicationId);

interface Row extends Omit<StatedFacts, 'portal' | 'publishedAt' | 'updatedAt'> {
  portalId: string;
  publishedAt: string;
  updatedAt: string;
  keyId: string;
  jws: string;
  signedAt: string;
}

/** To the millisecond, as statements say it. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const statement = (ids: string) => `
  select s.id as "publicationId", s.translation_id as "translationId", s.portal_id as "portalId", s.language, s.title,
    s.slug, s.summary, s.author, s.source_name as "sourceName", s.source_url as "sourceUrl", s.attribution,
    encode(sha256(convert_to(s.body_html, 'UTF8')), 'hex') as "bodySha256", s.content_hash as "contentHash",
    ${moment('s.published_at')} as "publishedAt", ${moment('s.updated_at')} as "updatedAt",
    g.key_id as "keyId", g.signature as jws, ${moment('g.signed_at')} as "signedAt"
  from unnest(${ids}::uuid[]) as wanted (id)
    cross join lateral public_state(wanted.id) s
    join publication_signatures g on g.publication_id = s.id`;

async function signaturesOf(
  ctx: PublicContext,
  ids: readonly string[],
): Promise<(PublicationSignature | null)[]> {
  const { byId } = await readPublicDirectory(ctx);
  const parameters = new Parameters();
  const rows = await run<Row>(ctx, statement(parameters.add(ids)), parameters);
  const found = new Map(
    rows.map(({ portalId, publishedAt, updatedAt, keyId, jws, signedAt, ...facts }) => {
      const portal = byId.get(portalId)?.key ?? '';
      const times = { publishedAt: new Date(publishedAt), updatedAt: new Date(updatedAt) };
      const signed = statementOf({ ...facts, ...times, portal });
      return [facts.publicationId, { keyId, jws, statement: signed, signedAt: new Date(signedAt) }] as const;
    }),
  );
  // What is signed later is announced as a change of the keys.
  if (found.size < ids.length) ctx.madeFrom.add(surrogateKey.signingKeys);
  return ids.map((id) => found.get(id) ?? null);
}
