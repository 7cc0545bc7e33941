import type { PublicContext } from '../../shared/public-context.ts';
import { listVersions } from '../article.queries.ts';
import type { PublicArticle } from '../article.type.ts';
import { type ArticleColumn, columnsFor, factsAnd } from '../live-article.ts';
import { sectionName } from '../feeds/find-place.ts';
import { canonicalUrl } from './page-address.ts';

/** A live language of an article with its canonical address. */
export interface Alternate {
  language: string;
  slug: string;
  url: string;
  title: string;
  isSource: boolean;
}

/** What the head of an article's page says, before it is written in any vocabulary. */
export interface Metadata {
  article: PublicArticle;
  canonicalUrl: string;
  title: string;
  description: string;
  siteName: string;
  sectionName: string;
  cover: { url: string; width: number; height: number; mimeType: string; alt: string } | null;
  /** All live languages, this one included, in the order of the portal. */
  alternates: Alternate[];
}

/** Columns that the metadata of an article are made from. */
export const metadataColumns: readonly ArticleColumn[] = factsAnd(['cover']);

/** Gathers what is said about an article; `article` has been read with `metadataColumns`. */
export async function metadataOf(ctx: PublicContext, article: PublicArticle): Promise<Metadata> {
  const { language, seo, title, summary, cover, section } = article;
  const versions = await listVersions(ctx, {
    articleId: article.articleId,
    columns: columnsFor(['slug', 'title', 'sourceLanguage']),
  });
  return {
    article,
    canonicalUrl: canonicalUrl(ctx.origin, article),
    title: seo.title ?? title,
    description: seo.description ?? summary ?? title,
    siteName: siteName(article),
    sectionName: sectionName(section, language),
    cover: cover && { ...cover, url: new URL(cover.url, ctx.origin).href },
    alternates: versions.map((version) => ({
      language: version.language,
      slug: version.slug,
      url: canonicalUrl(ctx.origin, version),
      title: version.title,
      isSource: version.language === version.sourceLanguage,
    })),
  };
}

const siteName = ({ portal, language }: PublicArticle): string =>
  portal.languages.find((each) => each.language === language)?.name ?? portal.key;
