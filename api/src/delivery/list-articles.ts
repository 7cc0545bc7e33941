import { portalLanguages, portals, publications } from '@hai-dang/schema/tables';
import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PublicContext } from '../shared/context.ts';
import { type ArticleFilter, matching } from './article-filter.ts';
import type { Cursor } from './cursor.ts';
import {
  articleColumns,
  type ContentColumn,
  itsLanguage,
  itsPortal,
  type LiveArticle,
  place,
} from './live-article.ts';
import type { PageBounds } from './page-bounds.ts';

/** A page of live articles, newest first. */
export interface ArticleList {
  articles: LiveArticle[];
  hasNewer: boolean;
  hasOlder: boolean;
  /** Number of articles on all pages; null when it was not asked for. */
  total: number | null;
}

interface Wanted {
  content: readonly ContentColumn[];
  total: boolean;
}

/**
 * The articles between two places of a list. Rows are compared by place, never counted off, so that pages neither skip
 * nor repeat an article while others are published. One statement, but for a page that turns out empty.
 */
export async function listArticles(
  ctx: PublicContext,
  filter: ArticleFilter,
  { size, fromEnd, after, before }: PageBounds,
  wanted: Wanted,
): Promise<ArticleList> {
  const all = matching(ctx, filter);
  const surroundings = {
    total: wanted.total ? ctx.db.$count(publications, all) : sql<null>`null`,
    newerThanAfter: any(ctx, after, (at) => and(all, sql`${place} >= ${at}`)),
    olderThanBefore: any(ctx, before, (at) => and(all, sql`${place} <= ${at}`)),
  };
  const between = and(
    all,
    after ? sql`${place} < ${at(after)}` : undefined,
    before ? sql`${place} > ${at(before)}` : undefined,
  );
  const direction = fromEnd ? asc : desc;
  const rows = await ctx.db
    .select({ ...articleColumns(wanted.content), ...surroundings })
    .from(publications)
    .innerJoin(portals, itsPortal)
    .innerJoin(portalLanguages, itsLanguage)
    .where(between)
    .orderBy(direction(publications.publishedAt), direction(publications.translationId))
    .limit(size + 1);

  const isCut = rows.length > size;
  const articles = rows.slice(0, size);
  const around = rows[0] ?? (await ctx.db.select(surroundings).from(sql`(values (0)) as nothing`))[0];
  const hasNewer = around?.newerThanAfter ?? false;
  const hasOlder = around?.olderThanBefore ?? false;
  return {
    articles: fromEnd ? articles.toReversed() : articles,
    hasNewer: hasNewer || (fromEnd && isCut),
    hasOlder: hasOlder || (!fromEnd && isCut),
    total: around?.total ?? null,
  };
}

const at = ({ publishedAt, translationId }: Cursor): SQL =>
  sql`(${publishedAt}::timestamptz, ${translationId}::uuid)`;

/** Whether there is an article on the far side of a cursor; false without one. */
function any(
  ctx: PublicContext,
  cursor: Cursor | null,
  condition: (place: SQL) => SQL | undefined,
): SQL<boolean> {
  if (!cursor) return sql<boolean>`false`;
  // Ordered, since PostgreSQL would rather read the table from its start than find one row by the index.
  const beyond = ctx.db
    .select({ found: sql`true` })
    .from(publications)
    .where(condition(at(cursor)))
    .orderBy(desc(publications.publishedAt), desc(publications.translationId))
    .limit(1);
  return sql<boolean>`coalesce(${beyond}, false)`;
}
