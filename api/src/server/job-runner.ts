import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { Logger, run, type Runner, type Task } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Database } from '../database/connect.ts';
import { openQueuePool } from '../database/queue-pool.ts';
import { scheduler } from '../people/actor.ts';
import { contextOf } from '../shared/context.ts';
import type { Job } from '../shared/jobs.ts';
import { everyMinute, freeAbandonedJobs, freeAbandonedJobsTask } from './abandoned-jobs.ts';

/** Jobs at the same time in one process. */
const concurrency = 4;

/** Milliseconds before another try to start. */
const nextTry = 1000;

/**
 * With a delay, even of nothing, the library hears that it could not write down the end of a job, and the runner ends for
 * that. By default nobody does: the process would end with it, whenever the database restarts in that moment.
 */
const heardWhenLost = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Jobs at work. */
export interface JobRunner {
  /** Ends after the jobs in hand. */
  stop: () => Promise<void>;
}

/**
 * Works off the queue for good: a runner that gave up, because the database was away in the middle of a job, is replaced by
 * another as soon as there is a database again. Throws when the first one cannot start.
 */
export async function startJobs(
  database: Database,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
): Promise<JobRunner> {
  const stopping = new AbortController();
  let runner = await startRunner(database, jobs, log);

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise.catch((error: unknown) => log.warn({ err: error }, 'the job queue ended'));
      if (stopping.signal.aborted) return;
      log.warn('the job queue is started again');
      await startAgain();
    }
  }

  async function startAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runner = await startRunner(database, jobs, log);
        // Asked to stop in the meantime.
        if (stopping.signal.aborted) await runner.stop();
        return;
      } catch (error) {
        log.warn({ err: error }, 'the job queue cannot start yet');
        // Cut short by the stop.
        await pause(nextTry, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  const kept = keepRunning();
  return {
    stop: async () => {
      stopping.abort();
      // It says so when it has stopped already.
      await runner.stop().catch(() => {});
      await kept;
    },
  };
}

/**
 * Starts working off the queue, beginning with what fell due while no process ran. Jobs act as the scheduler, with the
 * editorial role; only the queue itself is read as the owner. Its connections are closed when it has ended.
 */
async function startRunner(
  database: Database,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
): Promise<Pick<Runner, 'promise' | 'stop'>> {
  const pgPool = openQueuePool(database.location.owner.url, (error) => {
    log.warn({ err: error }, 'the job queue lost a connection');
  });
  try {
    const runner = await runOn(pgPool, database, jobs, log);
    const ended = endOf(runner, pgPool);
    return {
      promise: ended,
      stop: async () => {
        await runner.stop();
        await ended;
      },
    };
  } catch (error) {
    await pgPool.end();
    throw error;
  }
}

async function endOf(runner: Runner, pgPool: Pool): Promise<void> {
  try {
    await runner.promise;
  } finally {
    await pgPool.end();
  }
}

async function runOn(
  pgPool: Pool,
  database: Database,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
): Promise<Runner> {
  const task = (job: Job): Task => {
    return (payload) => job.run(contextOf(database.editorial, scheduler), payload);
  };
  const runner = await run({
    pgPool,
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
    preset: heardWhenLost,
  });
  // What the last process left may be what this one was started for.
  try {
    await runner.addJob(freeAbandonedJobs, {}, { jobKey: freeAbandonedJobs });
  } catch (error) {
    await runner.stop().catch(() => {});
    throw error;
  }
  return runner;
}
