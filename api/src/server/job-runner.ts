import type { FastifyBaseLogger } from 'fastify';
import { Logger, run, type Runner, type Task } from 'graphile-worker';
import type { Database } from '../database/connect.ts';
import { scheduler } from '../people/actor.ts';
import { contextOf } from '../shared/context.ts';
import type { Job } from '../shared/jobs.ts';
import { everyMinute, freeAbandonedJobs, freeAbandonedJobsTask } from './abandoned-jobs.ts';

/** Jobs at the same time in one process. */
const concurrency = 4;

/**
 * Starts working off the queue, beginning with what fell due while no process ran. Jobs act as the scheduler, with the
 * editorial role; only the queue itself is read as the owner.
 */
export async function startJobs(
  database: Database,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
): Promise<Runner> {
  const task = (job: Job): Task => {
    return (payload) => job.run(contextOf(database.editorial, scheduler), payload);
  };
  const runner = await run({
    connectionString: database.location.owner.url,
    concurrency,
    // Signals belong to the server, which stops its parts in order.
    noHandleSignals: true,
    logger: new Logger(
      () => (level, message, meta) =>
        log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level]({ meta }, message),
    ),
    taskList: {
      ...Object.fromEntries(jobs.map((job) => [job.name, task(job)])),
      [freeAbandonedJobs]: freeAbandonedJobsTask,
    },
    crontab: everyMinute,
  });
  // What the last process left may be what this one was started for.
  await runner.addJob(freeAbandonedJobs, {}, { jobKey: freeAbandonedJobs });
  return runner;
}
