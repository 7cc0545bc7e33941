import { purges } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import type { Job } from '../../shared/jobs.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { nextAttempt } from '../outgoing/back-off.ts';
import { type Receipt, sendOut, type SendOut } from '../outgoing/send-out.ts';
import { purgeBatches } from './purge-batches.ts';
import { addPurgeJob, sendPurgesName } from './purge-job.ts';
import { purgeTarget, targetRules } from './purge-target.ts';

export type PurgeRow = typeof purges.$inferSelect;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Readers may see what is stale until it is forgotten, so the waits are short. About a day in all. */
export const purgeWaits = [
  second,
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  6 * hour,
  12 * hour,
] as const;

/** Purges that one run takes up; the rest are for the next. */
const mostAtOnce = 1000;

/** Tells the CDN everything that waits, what came in a burst as one request. */
export const sendPurges: Job = { name: sendPurgesName, run: (ctx) => sendWaitingPurges(ctx) };

export async function sendWaitingPurges(ctx: Context, send: SendOut = sendOut): Promise<void> {
  const target = purgeTarget();
  if (!target) return;
  const waiting = await ctx.db
    .select()
    .from(purges)
    .where(and(eq(purges.state, 'waiting'), eq(purges.target, target.name)))
    .orderBy(asc(purges.changeId))
    .limit(mostAtOnce);
  let next = waiting.length === mostAtOnce ? ctx.now() : null;
  for (const { rows, keys } of purgeBatches(waiting)) {
    const receipt = await send(target.request(keys), targetRules);
    next = earlier(next, await noteReceipt(ctx, rows, receipt));
  }
  if (next) await addPurgeJob(ctx, next);
}

/** Keeps the receipt with each purge of the request; when to try again, or null. */
async function noteReceipt(
  ctx: Context,
  rows: readonly PurgeRow[],
  { status: lastStatus, error: lastError, retryAfter }: Receipt,
): Promise<Date | null> {
  const now = ctx.now();
  return inTransaction(ctx, async (tx) => {
    let next: Date | null = null;
    for (const [attempts, alike] of Map.groupBy(rows, (row) => row.attempts + 1)) {
      const again = lastError ? nextAttempt(attempts, now, { retryAfter, schedule: purgeWaits }) : null;
      const failed = lastError && !again ? ('failed' as const) : ('waiting' as const);
      await tx.db
        .update(purges)
        .set({
          attempts,
          lastAttemptAt: now,
          lastStatus,
          lastError,
          ...(lastError ? { state: failed } : { state: 'confirmed' as const, confirmedAt: now }),
        })
        .where(
          inArray(
            purges.id,
            alike.map(({ id }) => id),
          ),
        );
      next = earlier(next, again);
    }
    return next;
  });
}

const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));
