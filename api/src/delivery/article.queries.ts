import type { PublicContext } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { storable } from './article-filter.ts';
import { liveArticle, type PublicArticle } from './article.type.ts';
import { surrogateKey } from './cache/surrogate-keys.ts';
import { type ArticleColumn, type ArticleRow, isLarge, selectList, selectListIn } from './live-article.ts';
import { type LiveAddress, rowAt, rowOf } from './live-rows.ts';
import { readPublicDirectory } from './portal.queries.ts';
import { Parameters, run } from './statement.ts';

/** A live article by the id of its language version; null when it is not live. */
export async function findArticle(
  ctx: PublicContext,
  translationId: string,
  columns: readonly ArticleColumn[],
): Promise<PublicArticle | null> {
  const found = await inPortal(ctx, await rowOf(ctx, translationId, columns));
  // That it is not live changes with the change of any article: nothing names the one that is missing.
  if (!found) ctx.madeFrom.add(surrogateKey.missing);
  return found;
}

interface Address {
  portal: string;
  language: string;
  slug: string;
}

/** A live article by the last part of its address: the present one, or else one that it once had. */
export async function findArticleBySlug(
  ctx: PublicContext,
  { portal: key, language, slug: asked }: Address,
  columns: readonly ArticleColumn[],
): Promise<PublicArticle | null> {
  const portal = (await readPublicDirectory(ctx)).byKey.get(key);
  if (!portal) return null;
  const address = { portalId: portal.portalId, language, slug: storable(asked) };
  const present = await inPortal(ctx, await rowAt(ctx, address, columns));
  if (present) return present;
  // Another article may take the address, or the one that had it may come back.
  ctx.madeFrom.add(surrogateKey.language(portal.portalId, language));
  const former = await findFormer(ctx, address);
  return former === null ? null : inPortal(ctx, await rowOf(ctx, former, columns));
}

/** The language version that had an address before; null when none had. */
async function findFormer(
  ctx: PublicContext,
  { portalId, language, slug }: LiveAddress,
): Promise<string | null> {
  const parameters = new Parameters();
  const [atPortal, inLanguage, withSlug] = [portalId, language, slug].map((value) => parameters.add(value));
  const [row] = await run<{ translationId: string }>(
    ctx,
    `select translation_id as "translationId" from slug_history
     where portal_id = ${atPortal} and language = ${inLanguage} and slug = ${withSlug}`,
    parameters,
  );
  return row?.translationId ?? null;
}

/** The article of a row, which the answer is then made from; null without one, or when its portal is not known. */
async function inPortal(ctx: PublicContext, row: ArticleRow | null): Promise<PublicArticle | null> {
  const { byId } = await readPublicDirectory(ctx);
  const portal = row && byId.get(row.portalId);
  if (!portal) return null;
  ctx.madeFrom.add(surrogateKey.article(row.articleId));
  return liveArticle(row, portal);
}

interface Versions {
  articleId: string;
  columns: readonly ArticleColumn[];
  /** Languages whose large columns are read. */
  languages?: readonly string[];
}

/** The live languages of an article in the portal's order, in one statement for all articles of a list. */
export const listVersions = (ctx: PublicContext, wanted: Versions): Promise<PublicArticle[]> =>
  loader(ctx, versionsOfArticles).load(wanted);

async function versionsOfArticles(
  ctx: PublicContext,
  wanted: readonly Versions[],
): Promise<PublicArticle[][]> {
  const { byId } = await readPublicDirectory(ctx);
  const ids = [...new Set(wanted.map(({ articleId }) => articleId))];
  const columns = [...new Set(wanted.flatMap((each) => each.columns))];
  const languages = [...new Set(wanted.flatMap((each) => each.languages ?? []))];
  for (const id of ids) ctx.madeFrom.add(surrogateKey.article(id));

  const parameters = new Parameters();
  const ofArticles = parameters.add(ids);
  const list = columns.some(isLarge)
    ? selectListIn(columns, `${parameters.add(languages)}::text[]`)
    : selectList(columns);
  const rows = await run<ArticleRow>(
    ctx,
    `select ${list} from publications where status = 'live' and article_id = any(${ofArticles}::uuid[])`,
    parameters,
  );
  const versions = rows.flatMap((row) => {
    const portal = byId.get(row.portalId);
    return portal ? [liveArticle(row, portal)] : [];
  });
  const byArticle = Map.groupBy(versions, ({ articleId }) => articleId);
  return wanted.map(({ articleId }) => (byArticle.get(articleId) ?? []).toSorted(inOrderOfPortal));
}

function inOrderOfPortal(a: PublicArticle, b: PublicArticle): number {
  const place = ({ portal, language }: PublicArticle) =>
    portal.languages.findIndex((each) => each.language === language);
  return place(a) - place(b) || a.language.localeCompare(b.language, 'en');
}

interface WantedVersion {
  language: string;
  fallback: readonly string[];
  columns: readonly ArticleColumn[];
}

/** An article in a language, or else in the first live one of the fallbacks, marked as such; null when none is live. */
export async function findVersion(
  ctx: PublicContext,
  articleId: string,
  { language, fallback, columns }: WantedVersion,
): Promise<PublicArticle | null> {
  const languages = [language, ...fallback];
  const versions = await listVersions(ctx, { articleId, languages, columns });
  const found = languages
    .map((each) => versions.find((version) => version.language === each))
    .find((version) => version !== undefined);
  return found ? liveArticle(found, found.portal, found.language !== language) : null;
}
