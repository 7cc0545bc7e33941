import type { PublicationStatus } from '@hai-dang/schema';
import { articles, portals, publications, revisions, takedowns, translations } from '@hai-dang/schema/tables';
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';

export type TranslationRow = typeof translations.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type ArticleRow = typeof articles.$inferSelect;
export type PortalRow = typeof portals.$inferSelect;
export type PublicationRow = typeof publications.$inferSelect;

/** A translation with everything that the rules look at. */
export interface LoadedTranslation {
  translation: TranslationRow;
  article: ArticleRow;
  portal: PortalRow;
  /** Every language of the article, this one included. */
  siblings: TranslationRow[];
  /** The article's source; the translation itself when it is the source. */
  source: TranslationRow;
  current: RevisionRow;
  approved: RevisionRow | null;
  /** Ids of those who saved a revision since the approved one, or since the first. */
  writerIds: string[];
  /** The approved revision of the source; null when this is the source or gate 1 is closed. */
  approvedSource: RevisionRow | null;
  /** The source revision that this translation was made from. */
  madeFrom: RevisionRow | null;
  /** Newest publication of this translation, with the revision that it shows. */
  publication: { row: PublicationRow; revision: RevisionRow } | null;
  sourcePublicationStatus: PublicationStatus | null;
  isAnyLanguageLive: boolean;
  isTakenDown: boolean;
}

/**
 * Loads and locks for a verb. The article's row is locked first, whatever language is meant, so that two verbs on one
 * article wait for each other instead of blocking each other crosswise.
 */
export async function lockTranslation(ctx: Context, id: string): Promise<LoadedTranslation> {
  if (!isUuid(id)) throw notFound('Translation');
  const [found] = await ctx.db
    .select({ articleId: translations.articleId })
    .from(translations)
    .where(eq(translations.id, id));
  if (!found) throw notFound('Translation');
  await ctx.db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, found.articleId))
    .for('update');
  return loadTranslation(ctx, id);
}

/** Loads without locking, to tell what would be possible. */
export async function loadTranslation(ctx: Context, id: string): Promise<LoadedTranslation> {
  const [place] = await ctx.db
    .select({ translation: translations, article: articles, portal: portals })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .innerJoin(portals, eq(portals.id, articles.portalId))
    .where(eq(translations.id, id));
  if (!place) throw notFound('Translation');
  const { translation, article, portal } = place;

  const siblings = await ctx.db.select().from(translations).where(eq(translations.articleId, article.id));
  const source = siblings.find((each) => each.isSource);
  if (!source) throw new Error(`Article ${article.id} has no source`);

  const published = await ctx.db
    .selectDistinctOn([publications.translationId])
    .from(publications)
    .where(eq(publications.articleId, article.id))
    .orderBy(publications.translationId, desc(publications.updatedAt), desc(publications.id));
  const takenDown = await ctx.db
    .select({ id: takedowns.id })
    .from(takedowns)
    .where(and(eq(takedowns.articleId, article.id), isNull(takedowns.liftedAt)));

  const newest = published.find((each) => each.translationId === id) ?? null;
  const approvedSourceId = translation.isSource ? null : source.approvedRevisionId;
  const byId = await revisionsById(ctx, [
    translation.currentRevisionId,
    translation.approvedRevisionId,
    translation.sourceRevisionId,
    approvedSourceId,
    newest?.revisionId ?? null,
  ]);
  const current = byId.get(translation.currentRevisionId);
  if (!current) throw new Error(`Translation ${id} has no current revision`);
  const revision = (revisionId: string | null) => (revisionId ? (byId.get(revisionId) ?? null) : null);
  const shown = revision(newest?.revisionId ?? null);
  const approved = revision(translation.approvedRevisionId);

  return {
    translation,
    article,
    portal,
    siblings,
    source,
    current,
    approved,
    writerIds: await writersSince(ctx, id, approved),
    approvedSource: revision(approvedSourceId),
    madeFrom: revision(translation.sourceRevisionId),
    publication: newest && shown ? { row: newest, revision: shown } : null,
    sourcePublicationStatus: published.find((each) => each.translationId === source.id)?.status ?? null,
    isAnyLanguageLive: published.some(({ status }) => status === 'live'),
    isTakenDown: takenDown.length > 0,
  };
}

async function writersSince(
  ctx: Context,
  translationId: string,
  approved: RevisionRow | null,
): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: revisions.createdBy })
    .from(revisions)
    .where(and(eq(revisions.translationId, translationId), gt(revisions.number, approved?.number ?? 0)));
  return rows.map(({ id }) => id);
}

async function revisionsById(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<Map<string, RevisionRow>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await ctx.db.select().from(revisions).where(inArray(revisions.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}
