import type { TaskKind, TaskOutcome } from '@hai-dang/schema';
import { tasks } from '@hai-dang/schema/tables';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { TransactionContext } from '../shared/context.ts';

/** Closes the open duties of these kinds on a translation. */
export async function closeTasks(
  ctx: TransactionContext,
  translationId: string,
  kinds: readonly TaskKind[],
  outcome: TaskOutcome,
): Promise<void> {
  await ctx.db
    .update(tasks)
    .set({ closedAt: ctx.now(), closedBy: ctx.actor?.userId ?? null, outcome })
    .where(
      and(eq(tasks.translationId, translationId), inArray(tasks.kind, [...kinds]), isNull(tasks.closedAt)),
    );
}
