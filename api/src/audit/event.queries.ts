import { articles, events } from '@hai-dang/schema/tables';
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { articlesVisibleTo } from '../articles/article.access.ts';
import { portalIdsAs, requireActor } from '../people/people.access.ts';
import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import type { EventRow } from './event-hash.ts';

/** What happened to a translation and to its article as a whole, newest first. */
export const listTimeline = (
  ctx: Context,
  { translationId, articleId }: { translationId: string; articleId: string },
): Promise<EventRow[]> =>
  ctx.db
    .select()
    .from(events)
    .where(
      and(
        eq(events.articleId, articleId),
        or(eq(events.translationId, translationId), isNull(events.translationId)),
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(200);

/** The record, newest first: whole portals for auditors and administrators, visible articles for everybody else. */
export async function listEvents(
  ctx: Context,
  { portal, article }: { portal?: string | null; article?: string | null },
  page?: PageInput | null,
): Promise<Page<EventRow>> {
  const { limit, offset } = limitOf(page);
  const portalId = portal ? (await getPortal(ctx, portal)).id : undefined;
  const rows = await ctx.db
    .select({ event: events, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(events)
    .leftJoin(articles, eq(articles.id, events.articleId))
    .where(
      and(
        readable(ctx),
        portalId ? eq(events.portalId, portalId) : undefined,
        article ? (isUuid(article) ? eq(events.articleId, article) : sql`false`) : undefined,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(limit)
    .offset(offset);
  return { items: rows.map(({ event }) => event), total: rows[0]?.total ?? 0 };
}

function readable(ctx: Context): SQL | undefined {
  const actor = requireActor(ctx);
  const overseen = [...portalIdsAs(actor, 'auditor'), ...portalIdsAs(actor, 'administrator')];
  return or(
    overseen.length > 0 ? inArray(events.portalId, overseen) : undefined,
    and(sql`${events.articleId} is not null`, articlesVisibleTo(actor)),
  );
}
