import type { Task } from 'graphile-worker';

/** Name of the task that frees what killed processes left behind, and how often it runs: every minute. */
export const freeAbandonedJobs = 'freeAbandonedJobs';
export const everyMinute = `* * * * * ${freeAbandonedJobs}`;

/**
 * A process that is killed in the middle of a job leaves it locked, and the queue itself waits four hours before it gives
 * such a job to another. Ours take seconds, and may run twice, so after a minute nobody is believed to be still at it.
 */
export const freeAbandonedJobsTask: Task = async (_payload, helpers) => {
  await helpers.query(`
    select graphile_worker.force_unlock_workers(array_agg(locked_by))
    from graphile_worker.jobs
    where locked_at < now() - interval '1 minute'
    having count(*) > 0`);
};
