import { escapeHtml } from '@hai-dang/schema/document';
import { inArray } from 'drizzle-orm';
import { media } from '@hai-dang/schema/tables';
import { v5 as uuidV5 } from 'uuid';
import type { PublicContext } from '../../shared/public-context.ts';
import type { PublicArticle } from '../article.type.ts';
import { listArticles } from '../list-articles.ts';
import { factsAnd } from '../live-article.ts';
import { canonicalUrl, homeUrl, listPath } from '../pages/page-address.ts';
import { withWholeAddresses } from '../pages/whole-addresses.ts';
import type { Feed, FeedEntry, FeedPicture } from './feed.ts';
import { type FeedFormat, type FeedPlace, feedPath } from './feed-address.ts';
import { findPlace, sectionName } from './find-place.ts';

/** Entries in a feed. Readers that come once a day miss nothing of a busy newsroom. */
const entryCount = 50;

/** The newest articles of a place as a feed. Throws NOT_FOUND when there is no such place. */
export async function makeFeed(ctx: PublicContext, place: FeedPlace, format: FeedFormat): Promise<Feed> {
  const { portal, language: spoken, section } = await findPlace(ctx, place);
  const { language, name: portalName, attribution } = spoken;
  const filter = { portal: portal.key, language, section: section?.key ?? null };
  const { articles } = await listArticles(
    ctx,
    filter,
    { size: entryCount, fromEnd: false, after: null, before: null },
    { columns: factsAnd(['bodyHtml', 'cover']), total: false, surroundings: false },
  );
  const sizes = await sizesOf(ctx, articles);
  const entries = articles.map((article) => entryOf(ctx.origin, article, sizes));
  const newest = Math.max(...articles.map(({ updatedAt }) => updatedAt.getTime()));
  const inSection = section && sectionName(section, language);
  return {
    id: `urn:uuid:${uuidV5(`feed/${language}/${section?.key ?? ''}`, portal.portalId)}`,
    title: inSection ? `${inSection} - ${portalName}` : portalName,
    description: inSection ? `${portalName}: ${inSection}` : portalName,
    language,
    portalName,
    attribution,
    homeUrl: section
      ? ctx.origin + listPath(portal.key, language, section.key)
      : homeUrl(ctx.origin, portal, language),
    selfUrl: ctx.origin + feedPath({ portal: portal.key, language, section: section?.key }, format),
    updatedAt: articles.length === 0 ? ctx.now() : new Date(newest),
    entries,
  };
}

function entryOf(origin: string, article: PublicArticle, sizes: ReadonlyMap<string, number>): FeedEntry {
  const { portal, language, cover, section, notice } = article;
  const url = canonicalUrl(origin, article);
  const body = withWholeAddresses(article.bodyHtml, { origin, portal, page: escapeHtml(url) });
  const line = (text: string, kind: string) =>
    `<p class="${kind}" lang="${escapeHtml(language)}"><em>${escapeHtml(text)}</em></p>`;
  return {
    id: `urn:uuid:${article.translationId}`,
    url,
    article,
    section: {
      key: section.key,
      name: sectionName(section, language),
      url: origin + listPath(portal.key, language, section.key),
    },
    html: [notice ? line(notice, 'notice') : '', body, line(article.attribution, 'attribution')]
      .join('\n')
      .trim(),
    picture: cover && pictureOf(origin, cover, sizes),
  };
}

const pictureOf = (
  origin: string,
  { id, url, mimeType, alt }: NonNullable<PublicArticle['cover']>,
  sizes: ReadonlyMap<string, number>,
): FeedPicture => ({ url: new URL(url, origin).href, mimeType, alt, size: sizes.get(id) ?? 0 });

/** Bytes of the covers, which RSS wants to know. */
async function sizesOf(ctx: PublicContext, articles: readonly PublicArticle[]): Promise<Map<string, number>> {
  const ids = articles.flatMap(({ cover }) => (cover ? [cover.id] : []));
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: media.id, size: media.size })
    .from(media)
    .where(inArray(media.id, ids));
  return new Map(rows.map(({ id, size }) => [id, size]));
}
