import { portalLanguages, portals, publications, slugHistory } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { PublicContext } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { inPortal, storable } from './article-filter.ts';
import {
  articleColumns,
  articleColumnsOf,
  type ContentColumn,
  isLive,
  itsLanguage,
  itsPortal,
  type LiveArticle,
} from './live-article.ts';

/** A live article by the id of its language version; null when it is not live. */
export const findArticle = (
  ctx: PublicContext,
  translationId: string,
  content: readonly ContentColumn[],
): Promise<LiveArticle | null> => findOne(ctx, content, eq(publications.translationId, translationId));

/** A live article by the last part of its address: the present one, or else one that it once had. */
export async function findArticleBySlug(
  ctx: PublicContext,
  address: { portal: string; language: string; slug: string },
  content: readonly ContentColumn[],
): Promise<LiveArticle | null> {
  const { portal, language } = address;
  const slug = storable(address.slug);
  const where = and(inPortal(ctx, portal), eq(publications.language, language));
  const present = await findOne(ctx, content, and(where, eq(publications.slug, slug)));
  if (present) return present;
  const once = ctx.db
    .select({ id: slugHistory.translationId })
    .from(slugHistory)
    .where(
      and(
        eq(slugHistory.portalId, publications.portalId),
        eq(slugHistory.language, language),
        eq(slugHistory.slug, slug),
      ),
    );
  return findOne(ctx, content, and(where, inArray(publications.translationId, once)));
}

async function findOne(
  ctx: PublicContext,
  content: readonly ContentColumn[],
  where: SQL | undefined,
): Promise<LiveArticle | null> {
  const [row] = await ctx.db
    .select(articleColumns(content))
    .from(publications)
    .innerJoin(portals, itsPortal)
    .innerJoin(portalLanguages, itsLanguage)
    .where(and(isLive, where))
    .limit(1);
  return row ?? null;
}

interface Versions {
  articleId: string;
  /** Languages whose content is read, and what of it. */
  languages?: readonly string[];
  content?: readonly ContentColumn[];
}

/** The live languages of an article in the portal's order, in one statement for all articles of a list. */
export const listVersions = (ctx: PublicContext, wanted: Versions): Promise<LiveArticle[]> =>
  loader(ctx, versionsOfArticles).load(wanted);

async function versionsOfArticles(ctx: PublicContext, wanted: readonly Versions[]): Promise<LiveArticle[][]> {
  const ids = new Set(wanted.map(({ articleId }) => articleId));
  const content = new Set(wanted.flatMap((each) => each.content ?? []));
  const languages = new Set(wanted.flatMap((each) => each.languages ?? []));
  const rows = await ctx.db
    .select(articleColumnsOf([...content], [...languages]))
    .from(publications)
    .innerJoin(portals, itsPortal)
    .innerJoin(portalLanguages, itsLanguage)
    .where(and(isLive, inArray(publications.articleId, [...ids])))
    .orderBy(asc(portalLanguages.position), asc(publications.language));
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  return wanted.map(({ articleId }) => byArticle.get(articleId) ?? []);
}

/** An article in a language, or else in the first live one of the fallbacks, marked as such; null when none is live. */
export async function findVersion(
  ctx: PublicContext,
  articleId: string,
  {
    language,
    fallback,
    content,
  }: { language: string; fallback: readonly string[]; content: readonly ContentColumn[] },
): Promise<LiveArticle | null> {
  const languages = [language, ...fallback];
  const versions = await listVersions(ctx, { articleId, languages, content });
  const found = languages
    .map((each) => versions.find((version) => version.language === each))
    .find((version) => version !== undefined);
  return found ? { ...found, isFallback: found.language !== language } : null;
}
