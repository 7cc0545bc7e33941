import { purges } from '@hai-dang/schema/tables';
import { inArray, sql } from 'drizzle-orm';
import type { Context, TransactionContext } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { nextAttempt } from '../outgoing/back-off.ts';
import type { Receipt } from '../outgoing/send-out.ts';

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

/**
 * Keeps the receipt with each purge of the request. A failure counts for those that were due: what was only sent along with
 * them keeps its waits, or a CDN that is away would be given up the sooner the more is published.
 */
export function noteReceipt(ctx: Context, rows: readonly PurgeRow[], receipt: Receipt): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const now = tx.now();
    await tx.db
      .update(purges)
      .set({
        lastAttemptAt: now,
        lastStatus: receipt.status,
        lastError: receipt.error,
        ...(receipt.error === null && {
          state: 'confirmed',
          attempts: sql`${purges.attempts} + 1`,
          nextAttemptAt: null,
          confirmedAt: now,
        }),
      })
      .where(among(rows));
    if (receipt.error !== null) await planNext(tx, rows.filter(isDueAt(now)), receipt);
  });
}

const isDueAt =
  (now: Date) =>
  ({ nextAttemptAt }: PurgeRow): boolean =>
    nextAttemptAt === null || nextAttemptAt <= now;

/** What failed is tried again after its wait, or has failed for good. */
async function planNext(
  tx: TransactionContext,
  rows: readonly PurgeRow[],
  { retryAfter }: Receipt,
): Promise<void> {
  for (const [attempts, alike] of Map.groupBy(rows, (row) => row.attempts + 1)) {
    const nextAttemptAt = nextAttempt(attempts, tx.now(), { retryAfter, schedule: purgeWaits });
    const state = nextAttemptAt ? 'waiting' : 'failed';
    await tx.db.update(purges).set({ state, attempts, nextAttemptAt }).where(among(alike));
  }
}

const among = (rows: readonly PurgeRow[]) =>
  inArray(
    purges.id,
    rows.map(({ id }) => id),
  );
