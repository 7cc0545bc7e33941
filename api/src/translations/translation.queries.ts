import { articles, publications, revisions, translations } from '@hai-dang/schema/tables';
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { articlesVisibleTo } from '../articles/article.access.ts';
import { requireActor } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { loader } from '../shared/loader.ts';
import type { PublicationRow, RevisionRow, TranslationRow } from './load-translation.ts';

/** A translation that the signed-in person may read; null for every other id. */
export async function findTranslation(ctx: Context, id: string): Promise<TranslationRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ translation: translations })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(and(eq(translations.id, id), articlesVisibleTo(requireActor(ctx))));
  return row?.translation ?? null;
}

/** A translation as another row refers to it, in one statement for all that a request asks for. */
export const translationById = (ctx: Context, id: string): Promise<TranslationRow | null> =>
  loader(ctx, translationsById).load(id);

async function translationsById(ctx: Context, ids: readonly string[]): Promise<(TranslationRow | null)[]> {
  const rows = await ctx.db
    .select()
    .from(translations)
    .where(inArray(translations.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The languages of an article and whether each is live, in one statement for all articles of a list. */
export const listTranslationsOf = (ctx: Context, articleId: string): Promise<TranslationRow[]> =>
  loader(ctx, translationsByArticle).load(articleId);

async function translationsByArticle(
  ctx: Context,
  articleIds: readonly string[],
): Promise<TranslationRow[][]> {
  const rows = await ctx.db
    .select({ translation: translations, isLive: isNotNull(publications.id).mapWith(Boolean) })
    .from(translations)
    .leftJoin(
      publications,
      and(eq(publications.translationId, translations.id), eq(publications.status, 'live')),
    )
    .where(inArray(translations.articleId, [...articleIds]))
    .orderBy(desc(translations.isSource), asc(translations.language));
  for (const { translation, isLive } of rows) loader(ctx, liveTranslations).prime(translation.id, isLive);
  const byArticle = Map.groupBy(rows, ({ translation }) => translation.articleId);
  return articleIds.map((id) => (byArticle.get(id) ?? []).map(({ translation }) => translation));
}

/** The newest publication of a translation, or null; in one statement for a whole list. */
export const newestPublication = (ctx: Context, translationId: string): Promise<PublicationRow | null> =>
  loader(ctx, newestPublications).load(translationId);

async function newestPublications(ctx: Context, ids: readonly string[]): Promise<(PublicationRow | null)[]> {
  const rows = await ctx.db
    .selectDistinctOn([publications.translationId])
    .from(publications)
    .where(inArray(publications.translationId, [...ids]))
    .orderBy(publications.translationId, desc(publications.updatedAt), desc(publications.id));
  const byTranslation = new Map(rows.map((row) => [row.translationId, row]));
  return ids.map((id) => byTranslation.get(id) ?? null);
}

/** Which of these translations are live; light enough for a list's matrix. */
export const isTranslationLive = (ctx: Context, translationId: string): Promise<boolean> =>
  loader(ctx, liveTranslations).load(translationId);

async function liveTranslations(ctx: Context, ids: readonly string[]): Promise<boolean[]> {
  const rows = await ctx.db
    .select({ id: publications.translationId })
    .from(publications)
    .where(and(inArray(publications.translationId, [...ids]), eq(publications.status, 'live')));
  const live = new Set(rows.map(({ id }) => id));
  return ids.map((id) => live.has(id));
}

/** A revision as another row refers to it. */
export const revisionById = (ctx: Context, id: string): Promise<RevisionRow | null> =>
  loader(ctx, revisionsById).load(id);

/** The revision that a row must have. */
export async function getRevision(ctx: Context, id: string, field = 'id'): Promise<RevisionRow> {
  const row = await revisionById(ctx, id);
  if (!row) throw notFound('Revision', field);
  return row;
}

async function revisionsById(ctx: Context, ids: readonly string[]): Promise<(RevisionRow | null)[]> {
  const rows = await ctx.db
    .select()
    .from(revisions)
    .where(inArray(revisions.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A translation's revisions, newest first. */
export const listRevisions = (ctx: Context, translationId: string): Promise<RevisionRow[]> =>
  ctx.db
    .select()
    .from(revisions)
    .where(eq(revisions.translationId, translationId))
    .orderBy(desc(revisions.number));

/** Whether a revision was ever published. */
export const wasPublished = (ctx: Context, revisionId: string): Promise<boolean> =>
  loader(ctx, whichWerePublished).load(revisionId);

async function whichWerePublished(ctx: Context, ids: readonly string[]): Promise<boolean[]> {
  const rows = await ctx.db
    .selectDistinct({ id: publications.revisionId })
    .from(publications)
    .where(inArray(publications.revisionId, [...ids]));
  const published = new Set(rows.map(({ id }) => id));
  return ids.map((id) => published.has(id));
}
