import { purges } from '@hai-dang/schema/tables';
import { and, asc, eq, gt, lte, min, or } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import type { Job } from '../../shared/jobs.ts';
import { sendOut, type SendOut } from '../outgoing/send-out.ts';
import { noteReceipt } from './note-receipt.ts';
import { purgeBatches } from './purge-batches.ts';
import { addPurgeJob, sendPurgesName } from './purge-job.ts';
import { type PurgeTarget, purgeTarget, targetRules } from './purge-target.ts';

/** Purges that one run takes up; the rest are for the next. */
const mostAtOnce = 1000;

/** Tells the CDN everything that is due, what came in a burst as one request. */
export const sendPurges: Job = { name: sendPurgesName, run: (ctx) => sendWaitingPurges(ctx) };

export async function sendWaitingPurges(ctx: Context, send: SendOut = sendOut): Promise<void> {
  const target = purgeTarget();
  if (!target) return;
  // What was not confirmed goes along whenever something is sent.
  const isDue = or(gt(purges.attempts, 0), lte(purges.nextAttemptAt, ctx.now()));
  const due = await ctx.db
    .select()
    .from(purges)
    .where(and(isWaiting(target), isDue))
    .orderBy(asc(purges.id))
    .limit(mostAtOnce);
  for (const { rows, keys } of purgeBatches(due))
    await noteReceipt(ctx, rows, await send(target.request(keys), targetRules));
  const [next] = await ctx.db
    .select({ at: min(purges.nextAttemptAt) })
    .from(purges)
    .where(isWaiting(target));
  if (next?.at) await addPurgeJob(ctx, next.at);
}

const isWaiting = ({ name }: PurgeTarget) => and(eq(purges.state, 'waiting'), eq(purges.target, name));
