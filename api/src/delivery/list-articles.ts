import type { PublicContext } from '../shared/context.ts';
import { type ArticleFilter, findFilter, type FoundFilter, matching } from './article-filter.ts';
import { liveArticle, type PublicArticle } from './article.type.ts';
import type { Cursor } from './cursor.ts';
import { type ArticleColumn, type ArticleRow, selectList } from './live-article.ts';
import type { PageBounds } from './page-bounds.ts';
import { Parameters, run } from './statement.ts';

/** A page of live articles, newest first. */
export interface ArticleList {
  articles: PublicArticle[];
  hasNewer: boolean;
  hasOlder: boolean;
  /** Number of articles on all pages; null when it was not asked for. */
  total: number | null;
}

/** What of a list somebody asked for. */
export interface Wanted {
  columns: readonly ArticleColumn[];
  total: boolean;
  /** Whether there is something beyond the cursors. */
  surroundings: boolean;
}

interface Around {
  total: string | null;
  hasNewer: boolean;
  hasOlder: boolean;
}

const nothing: ArticleList = { articles: [], hasNewer: false, hasOlder: false, total: 0 };

/**
 * The articles between two places of a list. Rows are compared by place, never counted off, so that pages neither skip
 * nor repeat an article while others are published. One statement, but for a page that turns out empty.
 */
export async function listArticles(
  ctx: PublicContext,
  filter: ArticleFilter,
  bounds: PageBounds,
  wanted: Wanted,
): Promise<ArticleList> {
  const found = await findFilter(ctx, filter);
  if (!found) return nothing;
  const { size, fromEnd, after, before } = bounds;
  const kept = wanted.total ? ctx.totals.find(totalName(found), ctx.madeFrom) : undefined;

  const parameters = new Parameters();
  const all = matching(found, parameters);
  const [afterAt, beforeAt] = [after && at(after, parameters), before && at(before, parameters)];
  const around = aroundList(all, afterAt, beforeAt, {
    total: wanted.total && kept?.value === undefined,
    surroundings: wanted.surroundings,
  });
  const between = [
    ...all,
    ...(afterAt ? [`(published_at, translation_id) < ${afterAt}`] : []),
    ...(beforeAt ? [`(published_at, translation_id) > ${beforeAt}`] : []),
  ];
  const rows = await run<ArticleRow & Around>(
    ctx,
    `select ${selectList(wanted.columns)}${around ? `, ${around}` : ''} from publications
     where ${between.join(' and ')} order by ${fromEnd ? 'published_at, translation_id' : newestFirst}
     limit ${parameters.add(size + 1)}::int`,
    parameters,
  );

  const isCut = rows.length > size;
  if (isCut) rows.length = size;
  const articles = rows.map((row) => liveArticle(row, found.portal));
  const { hasNewer, hasOlder, total } =
    rows[0] ?? (around ? await readAround(ctx, found, bounds, wanted) : null) ?? {};
  if (wanted.total && typeof total === 'string') kept?.keep(Number(total));
  return {
    articles: fromEnd ? articles.toReversed() : articles,
    hasNewer: (hasNewer ?? false) || (fromEnd && isCut),
    hasOlder: (hasOlder ?? false) || (!fromEnd && isCut),
    total: wanted.total ? (kept?.value ?? Number(total ?? 0)) : null,
  };
}

const newestFirst = 'published_at desc, translation_id desc';

const at = ({ publishedAt, translationId }: Cursor, parameters: Parameters): string =>
  `(${parameters.add(publishedAt)}::timestamptz, ${parameters.add(translationId)}::uuid)`;

/** What is known beside the rows: the number of all, and whether there is an article on the far side of a cursor. */
function aroundList(
  all: readonly string[],
  after: string | null,
  before: string | null,
  wanted: { total: boolean; surroundings: boolean },
): string {
  // Ordered, since PostgreSQL would rather read the table from its start than find one row by the index.
  const any = (condition: string) =>
    `coalesce((select true from publications where ${[...all, condition].join(' and ')}
       order by ${newestFirst} limit 1), false)`;
  const columns = [
    wanted.total ? `(select count(*) from publications where ${all.join(' and ')}) as total` : '',
    wanted.surroundings && after ? `${any(`(published_at, translation_id) >= ${after}`)} as "hasNewer"` : '',
    wanted.surroundings && before
      ? `${any(`(published_at, translation_id) <= ${before}`)} as "hasOlder"`
      : '',
  ];
  return columns.filter((column) => column !== '').join(', ');
}

/** The same without a row that could carry it. */
async function readAround(
  ctx: PublicContext,
  found: FoundFilter,
  { after, before }: PageBounds,
  wanted: Wanted,
): Promise<Partial<Around>> {
  const parameters = new Parameters();
  const all = matching(found, parameters);
  const around = aroundList(all, after && at(after, parameters), before && at(before, parameters), wanted);
  const [row] = await run<Around>(ctx, `select ${around}`, parameters);
  return row ?? {};
}

const totalName = ({
  portal,
  language,
  sectionIds,
  kind,
  tag,
  publishedAfter,
  publishedBefore,
}: FoundFilter): string =>
  JSON.stringify([portal.portalId, language, sectionIds?.[0], kind, tag, publishedAfter, publishedBefore]);
