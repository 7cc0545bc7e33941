import { canonicalLanguageTag } from '@hai-dang/schema';
import type { PublicContext } from '../../shared/public-context.ts';
import { storable } from '../article-filter.ts';
import { findArticleBySlug } from '../article.queries.ts';
import type { PublicArticle } from '../article.type.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import type { ArticleColumn } from '../live-article.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';

/** What became of an address. */
export const addressStatuses = ['live', 'moved', 'withdrawn', 'takenDown', 'unknown'] as const;
export type AddressStatus = (typeof addressStatuses)[number];

/** How a text that is not live any more ended; no word of the text itself. */
export interface Ended {
  status: 'withdrawn' | 'takenDown';
  publicNote: string | null;
  /** Where readers are sent instead: an `http` or `https` address, or a path. */
  redirectUrl: string | null;
  endedAt: Date | null;
}

export type FoundAddress =
  { status: 'live' | 'moved'; article: PublicArticle } | Ended | { status: 'unknown' };

interface Asked {
  portal: string;
  language: string;
  slug: string;
}

/** What stands at an address now, or what became of what stood there; the article with the wanted columns. */
export async function findAddress(
  ctx: PublicContext,
  { portal: key, language: tag, slug: asked }: Asked,
  columns: readonly ArticleColumn[],
): Promise<FoundAddress> {
  const portal = (await readPublicDirectory(ctx)).byKey.get(key);
  const language = canonicalLanguageTag(tag);
  if (!portal || language === null) return { status: 'unknown' };
  const slug = storable(asked).normalize('NFC');
  const article = await findArticleBySlug(ctx, { portal: key, language, slug }, columns);
  if (article) return { status: article.slug === slug ? 'live' : 'moved', article };
  ctx.madeFrom.add(surrogateKey.language(portal.portalId, language));
  return (await findEnded(ctx, [portal.portalId, language, slug])) ?? { status: 'unknown' };
}

type EndedRow = Omit<Ended, 'endedAt'> & { endedAt: string | null };

async function findEnded(ctx: PublicContext, address: readonly string[]): Promise<Ended | null> {
  const parameters = new Parameters();
  const [portal, language, slug] = address.map((each) => parameters.add(each));
  const [row] = await run<EndedRow>(
    ctx,
    `select e.status, e.public_note as "publicNote", e.redirect_url as "redirectUrl", e.ended_at as "endedAt"
     from slug_history h cross join lateral ended_publication(h.translation_id) e
     where h.portal_id = ${portal} and h.language = ${language} and h.slug = ${slug}`,
    parameters,
  );
  return row ? { ...row, endedAt: row.endedAt === null ? null : new Date(row.endedAt) } : null;
}
