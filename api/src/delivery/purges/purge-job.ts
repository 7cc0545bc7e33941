import type { Context } from '../../shared/context.ts';
import { addJob } from '../../shared/jobs.ts';

/** Name of the job that tells a CDN what to forget. */
export const sendPurgesName = 'send-purges';

/**
 * Has sent what is due, at once or at a moment: however many ask, it is one job. The one for later is another, so that it
 * never puts off the one for now.
 */
export const addPurgeJob = (ctx: Pick<Context, 'db'>, runAt?: Date): Promise<void> =>
  addJob(
    ctx,
    sendPurgesName,
    {},
    {
      jobKey: runAt ? `${sendPurgesName}/later` : sendPurgesName,
      line: sendPurgesName,
      priority: 5,
      ...(runAt && { runAt }),
    },
  );
