import { purges } from '@hai-dang/schema/tables';
import { ne, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addPurgeJob } from './purge-job.ts';
import { purgeTarget } from './purge-target.ts';

/**
 * Has everything told at once that the CDN has not confirmed, also what failed for good, and to the CDN that the settings
 * name now. The number of purges.
 */
export function retryPurges(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const target = purgeTarget();
    const again = await tx.db
      .update(purges)
      .set({
        state: 'waiting',
        attempts: 0,
        // What is to be said again later was never tried, and still has its time.
        nextAttemptAt: sql`case when ${purges.attempts} = 0 then ${purges.nextAttemptAt}
          else ${tx.now().toISOString()}::timestamptz end`,
        ...(target && { target: target.name }),
      })
      .where(ne(purges.state, 'confirmed'))
      .returning({ id: purges.id });
    if (again.length > 0) await addPurgeJob(tx);
    return again.length;
  });
}
