import { renderPublication } from '../publishing/render-publication.ts';
import { nameIn } from '../portals/name-in.ts';
import { sectionNames } from '../portals/section.queries.ts';
import { getArticle } from '../articles/article.queries.ts';
import type { Context } from '../shared/context.ts';
import type { TranslationRow } from './load-translation.ts';
import { getRevision } from './translation.queries.ts';
import type { Preview } from './translation.type.ts';

/** The current revision as readers would get it: the same function renders previews and publications. */
export async function previewTranslation(
  ctx: Context,
  translation: Pick<TranslationRow, 'articleId' | 'currentRevisionId' | 'language'>,
): Promise<Preview> {
  const article = await getArticle(ctx, translation.articleId);
  const revision = await getRevision(ctx, translation.currentRevisionId);
  const { bodyHtml, attribution } = await renderPublication(ctx, article, translation.language, revision);
  const { title, slug, summary, contentHash } = revision;
  const { author, sourceName, sourceUrl } = article;
  const names = await sectionNames(ctx, article.sectionId);
  const sectionName = nameIn(names, translation.language, article.sourceLanguage);
  return {
    title,
    slug,
    summary,
    bodyHtml,
    attribution,
    contentHash,
    author,
    sourceName,
    sourceUrl,
    sectionName,
  };
}
