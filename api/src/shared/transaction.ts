import { appendEvents } from '../audit/append-events.ts';
import type { PendingEvent } from '../audit/pending-event.ts';
import type { Context, TransactionContext } from './context.ts';
import { sqlState } from './sql-state.ts';

/** SQLSTATE of a serialization failure and of a deadlock: nothing happened, and trying again is right. */
const retryable = new Set(['40001', '40P01']);
const attempts = 3;

/**
 * Runs a verb in one transaction: all of it happens, its events included, or nothing does. Verbs may call each other;
 * the innermost call joins the transaction that is already open.
 */
export async function inTransaction<T>(
  ctx: Context,
  verb: (ctx: TransactionContext) => Promise<T>,
): Promise<T> {
  if ('pendingEvents' in ctx) return verb(ctx as TransactionContext);
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db.transaction(async (transaction) => {
        const inside: TransactionContext = { ...ctx, db: transaction, pendingEvents: [] };
        const result = await verb(inside);
        await appendEvents(inside);
        return result;
      });
    } catch (error) {
      if (attempt >= attempts || !retryable.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** Says what happened; it reaches the chain when the transaction commits. */
export function record(ctx: TransactionContext, event: PendingEvent): void {
  ctx.pendingEvents.push(event);
}
