import { runMigrations } from 'graphile-worker';
import type postgres from 'postgres';
import { openQueuePool } from './queue-pool.ts';

/**
 * Makes the job queue's own tables, and functions through which the editorial role may add and remove a job. They run with
 * the owner's rights, so that the role needs none on the queue itself. Jobs of one line run one after the other.
 */
export async function prepareJobs(connection: postgres.Sql, ownerUrl: string): Promise<void> {
  const pgPool = openQueuePool(ownerUrl);
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
  await connection.unsafe(`
    create schema if not exists jobs;

    create or replace function jobs.add(name text, payload json, run_at timestamptz, key text) returns void
    language sql security definer set search_path = pg_catalog as $$
      select graphile_worker.add_job(name, payload, run_at => run_at, job_key => key)
    $$;

    create or replace function jobs.add_to_line(
      name text, payload json, run_at timestamptz, key text, line text, priority integer
    ) returns void
    language sql security definer set search_path = pg_catalog as $$
      select graphile_worker.add_job(name, payload, run_at => run_at, job_key => key, queue_name => line,
        priority => priority)
    $$;

    create or replace function jobs.remove(key text) returns void
    language sql security definer set search_path = pg_catalog as $$
      select graphile_worker.remove_job(key)
    $$;

    revoke execute on all functions in schema jobs from public;
    grant usage on schema jobs to haidang_editorial;
    grant execute on all functions in schema jobs to haidang_editorial;
  `);
}
