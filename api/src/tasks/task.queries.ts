import { articles, portals, tasks } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { articlesVisibleTo } from '../articles/article.access.ts';
import type { Actor } from '../people/actor.ts';
import { requireActor } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import type { TaskRow } from './open-task.ts';

export interface TaskFilter {
  /** Key of a portal. */
  portal?: string | null;
  /** Only duties that wait for the signed-in person. */
  mine?: boolean | null;
  overdue?: boolean | null;
}

const mostUrgentFirst = [sql`${tasks.dueAt} asc nulls last`, asc(tasks.openedAt), asc(tasks.id)];

/** Open duties that the signed-in person may see. */
export async function listTasks(
  ctx: Context,
  filter: TaskFilter,
  page?: PageInput | null,
): Promise<Page<TaskRow>> {
  const { limit, offset } = limitOf(page);
  const condition = openTasks(ctx, filter);
  const rows = await ctx.db
    .select({ task: tasks, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(tasks)
    .innerJoin(articles, eq(articles.id, tasks.articleId))
    .where(condition)
    .orderBy(...mostUrgentFirst)
    .limit(limit)
    .offset(offset);
  return { items: rows.map(({ task }) => task), total: rows[0]?.total ?? 0 };
}

/** The condition for open duties; asks for `articles` to be joined. */
export function openTasks(ctx: Context, { portal, mine, overdue }: TaskFilter): SQL | undefined {
  const actor = requireActor(ctx);
  return and(
    isNull(tasks.closedAt),
    articlesVisibleTo(actor),
    portal
      ? inArray(
          tasks.portalId,
          ctx.db.select({ id: portals.id }).from(portals).where(eq(portals.key, portal)),
        )
      : undefined,
    mine ? waitsFor(actor) : undefined,
    overdue ? lt(tasks.dueAt, ctx.now()) : undefined,
  );
}

/** Duties that are this person's by name, or nobody's yet and of a role that they hold. */
function waitsFor(actor: Actor): SQL | undefined {
  const byRole = actor.roles.map((held) =>
    and(
      isNull(tasks.assigneeId),
      eq(tasks.portalId, held.portalId),
      eq(tasks.role, held.role),
      held.languages ? inArray(tasks.language, [...held.languages]) : undefined,
    ),
  );
  return or(actor.userId ? eq(tasks.assigneeId, actor.userId) : undefined, ...byRole, sql`false`);
}

/** Open duties on a translation, the most urgent first. */
export const listOpenTasksOf = (ctx: Context, translationId: string): Promise<TaskRow[]> =>
  loader(ctx, openTasksByTranslation).load(translationId);

async function openTasksByTranslation(ctx: Context, ids: readonly string[]): Promise<TaskRow[][]> {
  const rows = await ctx.db
    .select()
    .from(tasks)
    .where(and(inArray(tasks.translationId, [...ids]), isNull(tasks.closedAt)))
    .orderBy(...mostUrgentFirst);
  return ids.map((id) => rows.filter(({ translationId }) => translationId === id));
}
