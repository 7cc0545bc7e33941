import { purges } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { longestLag } from '../../database/replicas.ts';
import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addPurgeJob } from './purge-job.ts';
import type { PurgeTarget } from './purge-target.ts';

const second = 1000;

/**
 * Milliseconds after a change from which on no answer from before it can reach the CDN any more: every server that lacks it
 * has been left, and a second for the way.
 */
export const settleTime = longestLag + second;

interface Stale {
  /** Of a publication; null for any other change. */
  changeId: number | null;
  keys: string[];
}

/**
 * Writes down twice what a CDN must forget: now, and again when everything has settled, for what it fetched in between from
 * a server that lacked the change. The second ones of a burst are due together.
 */
export async function addPurges(ctx: Context, target: PurgeTarget, { changeId, keys }: Stale): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const now = tx.now();
    const settled = new Date(Math.ceil((now.getTime() + settleTime) / second) * second);
    const told = { changeId, target: target.name, keys, createdAt: now };
    const rows = [
      { ...told, id: uuid(), isRepeat: false, nextAttemptAt: now },
      { ...told, id: uuid(), isRepeat: true, nextAttemptAt: settled },
    ];
    const written = await tx.db
      .insert(purges)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: purges.id });
    if (written.length > 0) await addPurgeJob(tx);
  });
}
