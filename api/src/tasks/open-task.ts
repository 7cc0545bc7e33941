import type { Role, TaskKind } from '@hai-dang/schema';
import { tasks } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { dueAt } from '../portals/calendar/due-at.ts';
import type { TransactionContext } from '../shared/context.ts';

export type TaskRow = typeof tasks.$inferSelect;

export interface TaskToOpen {
  kind: TaskKind;
  role: Role;
  /** Key of the portal's deadline; without one the duty has no due time. */
  deadline: string;
  assigneeId?: string | null;
  article: { id: string; portalId: string };
  translation?: { id: string; language: string };
  /** When the clock began; now unless said. */
  openedAt?: Date;
}

/** Opens a duty and starts its legal clock. A duty of the same kind that is already open stays as it is: its clock runs. */
export async function openTask(ctx: TransactionContext, task: TaskToOpen): Promise<TaskRow> {
  const { article, translation, openedAt = ctx.now() } = task;
  const [already] = translation
    ? await ctx.db
        .select()
        .from(tasks)
        .where(
          and(eq(tasks.translationId, translation.id), eq(tasks.kind, task.kind), isNull(tasks.closedAt)),
        )
    : [];
  if (already) return already;
  const clock = await dueAt(ctx.db, article.portalId, task.deadline, openedAt);
  const [row] = await ctx.db
    .insert(tasks)
    .values({
      id: uuid(),
      portalId: article.portalId,
      articleId: article.id,
      translationId: translation?.id ?? null,
      language: translation?.language ?? null,
      kind: task.kind,
      role: task.role,
      assigneeId: task.assigneeId ?? null,
      openedAt,
      dueAt: clock.dueAt,
      deadline: clock.dueAt ? clock.deadline : null,
      basis: clock.basis,
    })
    .returning();
  if (!row) throw new Error('A task was not opened');
  return row;
}
