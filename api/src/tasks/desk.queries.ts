import { articles, events, portals, tasks, translations } from '@hai-dang/schema/tables';
import { and, count, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { articlesVisibleTo } from '../articles/article.access.ts';
import { requirePerson } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import type { TranslationRow } from '../translations/load-translation.ts';
import { listTasks, openTasks } from './task.queries.ts';
import type { DayCount, Desk, StateCount } from './task.type.ts';

/** The zone in which days are counted when no portal is named. */
const zone = 'Asia/Ho_Chi_Minh';

/** What waits for the signed-in person, where their own work is, and how the week went. */
export async function loadDesk(ctx: Context, portal?: string | null): Promise<Desk> {
  const waiting = await listTasks(ctx, { portal, mine: true }, { number: 1, size: 50 });
  const [overdue] = await ctx.db
    .select({ count: count() })
    .from(tasks)
    .innerJoin(articles, eq(articles.id, tasks.articleId))
    .where(and(openTasks(ctx, { portal, mine: true, overdue: true }), lt(tasks.dueAt, ctx.now())));
  return {
    waiting: waiting.items,
    waitingCount: waiting.total,
    overdueCount: overdue?.count ?? 0,
    mine: await listOwnWork(ctx, portal),
    states: await countStates(ctx, portal),
    week: await countWeek(ctx, portal),
  };
}

const visible = (ctx: Context, portal: string | null | undefined) =>
  and(articlesVisibleTo(requirePerson(ctx)), portal ? eq(portals.key, portal) : undefined);

async function listOwnWork(ctx: Context, portal: string | null | undefined): Promise<TranslationRow[]> {
  const { userId } = requirePerson(ctx);
  const rows = await ctx.db
    .select({ translation: translations })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .innerJoin(portals, eq(portals.id, articles.portalId))
    .where(
      and(
        visible(ctx, portal),
        ne(translations.state, 'published'),
        or(
          eq(translations.createdBy, userId),
          eq(translations.submittedBy, userId),
          eq(translations.assigneeId, userId),
        ),
      ),
    )
    .orderBy(desc(translations.updatedAt))
    .limit(20);
  return rows.map(({ translation }) => translation);
}

async function countStates(ctx: Context, portal: string | null | undefined): Promise<StateCount[]> {
  return ctx.db
    .select({ language: translations.language, state: translations.state, count: count() })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .innerJoin(portals, eq(portals.id, articles.portalId))
    .where(visible(ctx, portal))
    .groupBy(translations.language, translations.state);
}

async function countWeek(ctx: Context, portal: string | null | undefined): Promise<DayCount[]> {
  const today = DateTime.fromJSDate(ctx.now(), { zone }).startOf('day');
  const day = sql<string>`to_char(${events.at} at time zone ${zone}, 'YYYY-MM-DD')`;
  const rows = await ctx.db
    .select({ day, action: events.action, count: count() })
    .from(events)
    .innerJoin(articles, eq(articles.id, events.articleId))
    .innerJoin(portals, eq(portals.id, articles.portalId))
    .where(
      and(
        visible(ctx, portal),
        inArray(events.action, ['submit', 'wentLive']),
        gte(events.at, today.minus({ days: 6 }).toJSDate()),
      ),
    )
    .groupBy(sql`1`, events.action);
  return Array.from({ length: 7 }, (_, index) => {
    const key = today.minus({ days: 6 - index }).toISODate() ?? '';
    const of = (action: string) => rows.find((row) => row.day === key && row.action === action)?.count ?? 0;
    return { day: key, published: of('wentLive'), submitted: of('submit') };
  });
}
