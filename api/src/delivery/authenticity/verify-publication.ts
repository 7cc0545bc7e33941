import type { PublicationStatus } from '@hai-dang/schema';
import type { PublicContext } from '../../shared/context.ts';
import { findArticle } from '../article.queries.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import { factsAnd, preciseMoment } from '../live-article.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';
import { findEnding, findEndingOfState, findOnceAt } from './ending.queries.ts';
import { findState, stateUrl } from './published-state.queries.ts';
import { readingsOf } from './text-claim.ts';
import { readArticleUrl } from './url-claim.ts';
import type { Claim } from './verification-claim.ts';
import type { Verification, VerificationOutcome, VerifiedPublication } from './verification.type.ts';

/** A publication that was found, before anybody looked at what became of its language version. */
interface Found {
  id: string;
  translationId: string;
  portalId: string;
  language: string;
  status: PublicationStatus;
  publicNote: string | null;
  contentHash: string;
  updatedAt: string;
  endedAt: string | null;
}

const columns = `id, translation_id as "translationId", portal_id as "portalId", language, status,
  public_note as "publicNote", updated_at as "updatedAt", ended_at as "endedAt"`;

const best: readonly VerificationOutcome[] = ['current', 'superseded', 'withdrawn', 'takenDown', 'unknown'];

/** Whether a hash, an address or a text is what a portal published, and what became of it. */
export async function verifyPublication(ctx: PublicContext, claim: Claim): Promise<Verification> {
  // Whatever goes live or ends may be what was asked about.
  ctx.madeFrom.add(surrogateKey.missing);
  const matches = await find(ctx, claim);
  const outcome = best.find((each) => matches.some((match) => match.outcome === each)) ?? 'unknown';
  return { outcome, matches };
}

async function find(ctx: PublicContext, claim: Claim): Promise<VerifiedPublication[]> {
  if ('url' in claim) return byUrl(ctx, claim.url);
  return verdicts(ctx, 'hash' in claim ? await byHash(ctx, claim.hash) : await byText(ctx, claim.text));
}

async function byHash(ctx: PublicContext, hash: string): Promise<Found[]> {
  const parameters = new Parameters();
  const asked = parameters.add(hash);
  return run<Found>(
    ctx,
    `select ${columns}, ${asked}::text as "contentHash" from published_under(${asked}::text)`,
    parameters,
  );
}

async function byText(ctx: PublicContext, text: string): Promise<Found[]> {
  const readings = readingsOf(text);
  const parameters = new Parameters();
  const lists = (['body', 'before', 'after'] as const).map(
    (part) => `${parameters.add(readings.map((each) => each[part]))}::text[]`,
  );
  return run<Found>(
    ctx,
    `select ${columns}, content_hash as "contentHash" from published_text(${lists.join(', ')})`,
    parameters,
  );
}

async function byUrl(ctx: PublicContext, url: URL): Promise<VerifiedPublication[]> {
  const named = await readArticleUrl(ctx, url);
  if (!named) return [];
  if ('publicationId' in named) return byState(ctx, named.publicationId);
  const translationId = 'translationId' in named ? named.translationId : await findOnceAt(ctx, named);
  return translationId ? byTranslation(ctx, translationId) : [];
}

async function byState(ctx: PublicContext, publicationId: string): Promise<VerifiedPublication[]> {
  const state = await findState(ctx, publicationId);
  if (state) return verdicts(ctx, await byHash(ctx, state.contentHash), publicationId);
  const ending = await findEndingOfState(ctx, publicationId);
  return ending ? [await endedVerdict(ctx, ending)] : [];
}

async function byTranslation(ctx: PublicContext, translationId: string): Promise<VerifiedPublication[]> {
  const current = await findArticle(ctx, translationId, factsAnd([]));
  if (current) return verdicts(ctx, await byHash(ctx, current.contentHash), current.publicationId);
  const ending = await findEnding(ctx, translationId);
  return ending ? [await endedVerdict(ctx, ending)] : [];
}

/** What became of the publications that were found; of one of them, where one is named. */
async function verdicts(
  ctx: PublicContext,
  found: readonly Found[],
  only?: string,
): Promise<VerifiedPublication[]> {
  const asked = only === undefined ? found : found.filter(({ id }) => id === only);
  return Promise.all(asked.map((each) => verdict(ctx, each)));
}

async function verdict(ctx: PublicContext, found: Found): Promise<VerifiedPublication> {
  const current = await findArticle(ctx, found.translationId, factsAnd([]));
  if (!current) return endedVerdict(ctx, (await findEnding(ctx, found.translationId)) ?? found, found);
  return {
    outcome: current.publicationId === found.id ? 'current' : 'superseded',
    publicationId: found.id,
    portal: current.portal,
    language: found.language,
    contentHash: found.contentHash,
    shownFrom: momentOf(found.updatedAt),
    shownUntil: momentOf(found.endedAt),
    publicNote: null,
    permalink: stateUrl(ctx, found.id),
    current,
  };
}

type End = Pick<Found, 'status' | 'publicNote' | 'portalId' | 'language'> & { endedAt: Date | string | null };

/** Of a language version that is not live any more, whichever of its publications was asked about. */
async function endedVerdict(ctx: PublicContext, end: End, found?: Found): Promise<VerifiedPublication> {
  const portal = (await readPublicDirectory(ctx)).byId.get(end.portalId);
  if (!portal) throw new Error(`Portal ${end.portalId} of a publication is missing`);
  return {
    outcome: end.status === 'takenDown' ? 'takenDown' : 'withdrawn',
    publicationId: found?.id ?? null,
    portal,
    language: end.language,
    contentHash: found?.contentHash ?? null,
    shownFrom: momentOf(found?.updatedAt ?? null),
    shownUntil: end.endedAt instanceof Date ? end.endedAt : momentOf(found?.endedAt ?? null),
    publicNote: end.publicNote,
    permalink: null,
    current: null,
  };
}

const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(preciseMoment(text)));
