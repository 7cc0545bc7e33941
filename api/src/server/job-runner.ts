import { once } from 'node:events';
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

/** Milliseconds for the last words to the database, once no job is in hand any more. */
const lastWords = 2000;

/** What the library emits when no job is in hand any more; after it only the ends of jobs are written down. */
const handsAreEmpty = [
  'pool:gracefulShutdown:complete',
  'pool:forcefulShutdown:complete',
  'pool:forcefulShutdown:error',
] as const;

/**
 * With a delay, even of nothing, the library hears when the end of a job could not be written down, and the runner ends for
 * that. By default nobody does: the process would end with it, whenever the database restarts in that moment.
 */
const hearOfLostEnds = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

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
  const pgPool = openQueuePool(database.location.owner.url, (error) => {
    log.warn({ err: error }, 'the job queue lost a connection');
  });
  const start = () => startRunner(pgPool, database, jobs, log);
  let runner = await start().catch(async (error: unknown) => {
    await pgPool.end();
    throw error;
  });

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.ended.catch((error: unknown) => log.warn({ err: error }, 'the job queue ended'));
      if (stopping.signal.aborted) return;
      log.warn('the job queue is started again');
      await startAgain();
    }
  }

  async function startAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runner = await start();
        // Asked to stop in the meantime.
        if (stopping.signal.aborted) runner.stop();
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
      runner.stop();
      await kept;
      await pgPool.end();
    },
  };
}

interface OneRunner {
  /** Asks it to end after the jobs in hand. */
  stop: () => void;
  /** Settles when it has ended, for whatever reason; rejects when it gave up. */
  ended: Promise<void>;
}

/**
 * Starts working off the queue, beginning with what fell due while no process ran. Jobs act as the scheduler, with the
 * editorial role; only the queue itself is read as the owner.
 */
async function startRunner(
  pgPool: Pool,
  database: Database,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
): Promise<OneRunner> {
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
    preset: hearOfLostEnds,
  });
  const ended = endOf(runner);
  // It says so when it has stopped already.
  const stop = () => void runner.stop().catch(() => {});
  // What the last process left may be what this one was started for.
  try {
    await runner.addJob(freeAbandonedJobs, {}, { jobKey: freeAbandonedJobs });
  } catch (error) {
    stop();
    await ended.catch(() => {});
    throw error;
  }
  return { stop, ended };
}

/**
 * The library may wait for ever for the ends of jobs, when two of them at once could not be written down
 * (graphile/worker#636). They are forgotten: such jobs run again, as after the death of a process.
 */
async function endOf(runner: Runner): Promise<void> {
  const empty = Promise.race(handsAreEmpty.map((event) => once(runner.events, event)));
  const late = empty.then(() => pause(lastWords, undefined, { ref: false }));
  await Promise.race([runner.promise, late]);
  // Its clock would go on.
  void runner.stop().catch(() => {});
}
