import type { Context } from '../../shared/context.ts';
import { addJob } from '../../shared/jobs.ts';

/** Name of the job that tells a CDN what to forget. */
export const sendPurgesName = 'send-purges';

/** Has everything sent that waits, at once or at a moment: however many ask, it is one job. */
export const addPurgeJob = (ctx: Pick<Context, 'db'>, runAt?: Date): Promise<void> =>
  addJob(
    ctx,
    sendPurgesName,
    {},
    { jobKey: sendPurgesName, line: sendPurgesName, priority: 5, ...(runAt && { runAt }) },
  );
