import { sql } from 'drizzle-orm';
import type { Context } from './context.ts';

/** Work that happens later or again, at least once: its effect must be the same when it runs twice. */
export interface Job {
  name: string;
  run: (ctx: Context, payload: unknown) => Promise<void>;
}

export interface JobTiming {
  /** Not before this moment; at once when absent. */
  runAt?: Date;
  /** A job with the same key replaces the one that waits. */
  jobKey?: string;
}

/** Adds a job in the transaction of the context: it runs if the transaction commits, and not otherwise. */
export async function addJob(
  ctx: Pick<Context, 'db'>,
  name: string,
  payload: Record<string, unknown>,
  { runAt, jobKey }: JobTiming = {},
): Promise<void> {
  const time = runAt?.toISOString() ?? null;
  await ctx.db.execute(
    sql`select jobs.add(${name}, ${JSON.stringify(payload)}::json, ${time}::timestamptz, ${jobKey ?? null})`,
  );
}

/** Removes the waiting job of this key, if there is one. */
export async function removeJob(ctx: Pick<Context, 'db'>, jobKey: string): Promise<void> {
  await ctx.db.execute(sql`select jobs.remove(${jobKey})`);
}
