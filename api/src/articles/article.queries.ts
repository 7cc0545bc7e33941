import {
  articles,
  portals,
  publications,
  sections,
  takedowns,
  tasks,
  translations,
} from '@hai-dang/schema/tables';
import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { requireActor } from '../people/people.access.ts';
import { keepPortal } from '../portals/portal.queries.ts';
import { keepSection } from '../portals/section.queries.ts';
import type { Context } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import type { ArticleRow } from '../translations/load-translation.ts';
import { hasWords } from '../translations/translation-words.ts';
import { articlesVisibleTo } from './article.access.ts';
import type { ArticleFilter, ArticleSort } from './article.input.ts';

/** An article that the signed-in person may read; null for every other id. */
export async function findArticle(ctx: Context, id: string): Promise<ArticleRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select()
    .from(articles)
    .where(and(eq(articles.id, id), articlesVisibleTo(requireActor(ctx))));
  return row ?? null;
}

/** Articles by id, in one statement for all that a request asks for. */
export const getArticle = (ctx: Context, id: string): Promise<ArticleRow> =>
  loader(ctx, articlesById).load(id);

async function articlesById(ctx: Context, ids: readonly string[]): Promise<(ArticleRow | Error)[]> {
  const rows = await ctx.db
    .select()
    .from(articles)
    .where(inArray(articles.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? new Error(`No article ${id}`));
}

/** The order in force on an article, or null. */
export const findTakedown = (ctx: Context, articleId: string) =>
  loader(ctx, takedownsInForce).load(articleId);

async function takedownsInForce(ctx: Context, articleIds: readonly string[]) {
  const rows = await ctx.db
    .select()
    .from(takedowns)
    .where(and(inArray(takedowns.articleId, [...articleIds]), isNull(takedowns.liftedAt)));
  const byArticle = new Map(rows.map((row) => [row.articleId, row]));
  return articleIds.map((id) => byArticle.get(id) ?? null);
}

/** One page of articles with their portals and sections, and the number of all, in one statement. */
export async function listArticles(
  ctx: Context,
  {
    filter,
    sort,
    page,
  }: { filter?: ArticleFilter | null; sort?: ArticleSort | null; page?: PageInput | null },
): Promise<Page<ArticleRow>> {
  const { limit, offset } = limitOf(page);
  const condition = and(articlesVisibleTo(requireActor(ctx)), ...conditions(ctx, filter ?? {}));
  const rows = await ctx.db
    .select({
      article: articles,
      portal: portals,
      section: sections,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(articles)
    .innerJoin(portals, eq(portals.id, articles.portalId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(condition)
    .orderBy(...order(ctx, sort))
    .limit(limit)
    .offset(offset);
  for (const { portal, section } of rows) {
    keepPortal(ctx, portal);
    keepSection(ctx, section);
  }
  const total = rows[0]?.total ?? (offset > 0 ? await ctx.db.$count(articles, condition) : 0);
  return { items: rows.map(({ article }) => article), total };
}

function order(ctx: Context, sort: ArticleSort | null | undefined): SQL[] {
  const by = { updatedAt: articles.updatedAt, createdAt: articles.createdAt, title: sourceTitle(ctx) };
  const direct = sort?.order === 'asc' ? asc : desc;
  return [direct(by[sort?.field ?? 'updatedAt']), direct(articles.id)];
}

const sourceTitle = (ctx: Context): SQL =>
  sql`(${ctx.db
    .select({ title: sql`${translations.title} collate "vi-x-icu"` })
    .from(translations)
    .where(and(eq(translations.articleId, articles.id), eq(translations.isSource, true)))})`;

function conditions(ctx: Context, filter: ArticleFilter): (SQL | undefined)[] {
  const { userId } = requireActor(ctx);
  return [
    filter.ids ? inArray(articles.id, [...filter.ids.filter(isUuid), nobody]) : undefined,
    filter.portal ? inArray(articles.portalId, portalByKey(ctx, filter.portal)) : undefined,
    filter.section ? inSection(filter.section) : undefined,
    filter.kind ? eq(articles.kind, filter.kind) : undefined,
    filter.externalKey ? eq(articles.externalKey, filter.externalKey) : undefined,
    filter.createdByMe ? eq(articles.createdBy, userId ?? nobody) : undefined,
    ...translationConditions(ctx, filter, userId),
    filter.missingLanguage ? isMissing(ctx, filter.missingLanguage) : undefined,
    filter.overdue ? hasOverdueTask(ctx) : undefined,
    filter.live === true ? isLive(ctx, filter.language) : undefined,
    filter.live === false ? not(isLive(ctx, filter.language)) : undefined,
  ];
}

/** An id that no row has. */
const nobody = '00000000-0000-0000-0000-000000000000';

const portalByKey = (ctx: Context, key: string) =>
  ctx.db.select({ id: portals.id }).from(portals).where(eq(portals.key, key));

/** The section and all branches below it. */
const inSection = (key: string): SQL => sql`${articles.sectionId} in (
  with recursive branch as (
    select ${sections.id} as id from ${sections} where ${sections.key} = ${key} and ${sections.portalId} = ${articles.portalId}
    union all
    select child.id from ${sections} child join branch on child.parent_id = branch.id
  ) select id from branch)`;

/** Conditions on languages hold together for one and the same translation: "stale in Japanese", "mine and returned". */
function translationConditions(
  ctx: Context,
  filter: ArticleFilter,
  userId: string | null,
): (SQL | undefined)[] {
  const wanted = [
    filter.state?.length ? inArray(translations.state, filter.state) : undefined,
    filter.assignee
      ? eq(translations.assigneeId, isUuid(filter.assignee) ? filter.assignee : nobody)
      : undefined,
    filter.assignedToMe ? eq(translations.assigneeId, userId ?? nobody) : undefined,
    filter.stale ? isNotNull(translations.staleWeight) : undefined,
    filter.text?.trim() ? hasWords(filter.text) : undefined,
    filter.language && filter.live == null ? eq(translations.language, filter.language) : undefined,
  ].filter((condition) => condition !== undefined);
  if (wanted.length === 0) return [];
  return [
    exists(
      ctx.db
        .select({ one: sql`1` })
        .from(translations)
        .where(and(eq(translations.articleId, articles.id), ...wanted)),
    ),
  ];
}

const isMissing = (ctx: Context, language: string): SQL | undefined =>
  and(
    not(
      exists(
        ctx.db
          .select({ one: sql`1` })
          .from(translations)
          .where(and(eq(translations.articleId, articles.id), eq(translations.language, language))),
      ),
    ),
    sql`exists (select from portal_languages pl where pl.portal_id = ${articles.portalId} and pl.language = ${language} and pl.is_enabled)`,
  );

const hasOverdueTask = (ctx: Context): SQL =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(tasks)
      .where(and(eq(tasks.articleId, articles.id), isNull(tasks.closedAt), lt(tasks.dueAt, ctx.now()))),
  );

const isLive = (ctx: Context, language: string | null | undefined): SQL =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(publications)
      .where(
        and(
          eq(publications.articleId, articles.id),
          eq(publications.status, 'live'),
          language ? eq(publications.language, language) : undefined,
        ),
      ),
  );
