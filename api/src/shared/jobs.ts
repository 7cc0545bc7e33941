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
  /** Jobs of one line run one after the other, and what is done for people here goes before them. */
  line?: string;
  /** Place in the line: lower numbers first; 10 when absent. */
  priority?: number;
}

/** Adds a job in the transaction of the context: it runs if the transaction commits, and not otherwise. */
export async function addJob(
  ctx: Pick<Context, 'db'>,
  name: string,
  payload: Record<string, unknown>,
  { runAt, jobKey, line, priority = 10 }: JobTiming = {},
): Promise<void> {
  const time = runAt?.toISOString() ?? null;
  const job = sql`${name}, ${JSON.stringify(payload)}::json, ${time}::timestamptz, ${jobKey ?? null}`;
  await ctx.db.execute(
    line === undefined
      ? sql`select jobs.add(${job})`
      : sql`select jobs.add_to_line(${job}, ${line}, ${priority}::integer)`,
  );
}

/** Removes the waiting job of this key, if there is one. */
export async function removeJob(ctx: Pick<Context, 'db'>, jobKey: string): Promise<void> {
  await ctx.db.execute(sql`select jobs.remove(${jobKey})`);
}
