import type { PublicationStatus } from '@hai-dang/schema';
import { validate as isUuid } from 'uuid';
import type { PublicContext } from '../../shared/context.ts';
import { storable } from '../article-filter.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import { readGlobalId } from '../global-id.ts';
import { preciseMoment } from '../live-article.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';

/** How a language version ended that is not live any more: what its readers are told, and no word of its text. */
export interface Ending {
  status: PublicationStatus;
  publicNote: string | null;
  redirectUrl: string | null;
  endedAt: Date | null;
  portalId: string;
  language: string;
}

const columns = `status, public_note as "publicNote", redirect_url as "redirectUrl", ended_at as "endedAt",
  portal_id as "portalId", language`;

type EndingRow = Omit<Ending, 'endedAt'> & { endedAt: string | null };

/** How a language version ended; null while it is live, or when it never was. */
export function findEnding(ctx: PublicContext, translationId: string): Promise<Ending | null> {
  const parameters = new Parameters();
  const from = `ended_publication(${parameters.add(translationId)})`;
  return readEnding(ctx, `select ${columns} from ${from}`, parameters);
}

/** As `findEnding`, by the identifier that the API gave out. */
export async function findEndingOf(ctx: PublicContext, globalIdentifier: string): Promise<Ending | null> {
  const named = readGlobalId(globalIdentifier);
  return named?.type === 'Article' ? findEnding(ctx, named.id) : null;
}

/** The language version that had this address, now or once, live or not. */
export async function findOnceAt(
  ctx: PublicContext,
  { portal: key, language, slug }: { portal: string; language: string; slug: string },
): Promise<string | null> {
  const portal = (await readPublicDirectory(ctx)).byKey.get(key);
  if (!portal) return null;
  ctx.madeFrom.add(surrogateKey.language(portal.portalId, language));
  const parameters = new Parameters();
  const [portalId, tag, name] = [portal.portalId, language, storable(slug)].map((each) =>
    parameters.add(each),
  );
  const [row] = await run<{ id: string }>(
    ctx,
    `select translation_id as id from slug_history where portal_id = ${portalId} and language = ${tag} and slug = ${name}`,
    parameters,
  );
  return row?.id ?? null;
}

/** How the language version of a published state ended; null while it is live, or when there is no such state. */
export async function findEndingOfState(ctx: PublicContext, publicationId: string): Promise<Ending | null> {
  if (!isUuid(publicationId)) return null;
  const parameters = new Parameters();
  const from = `ended_state(${parameters.add(publicationId)})`;
  return readEnding(ctx, `select ${columns} from ${from}`, parameters);
}

async function readEnding(ctx: PublicContext, text: string, parameters: Parameters): Promise<Ending | null> {
  ctx.madeFrom.add(surrogateKey.missing);
  const [row] = await run<EndingRow>(ctx, text, parameters);
  return row ? { ...row, endedAt: row.endedAt === null ? null : new Date(preciseMoment(row.endedAt)) } : null;
}
