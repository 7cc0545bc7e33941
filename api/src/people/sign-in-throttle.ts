import { signInFailures } from '@hai-dang/schema/tables';
import { and, eq, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { rateLimited } from '../shared/errors.ts';

/** One try to sign in: the e-mail typed, its SHA-256, and the group of addresses it came from. */
export interface Attempt {
  id: string;
  email: string;
  emailHash: string;
  address: string;
}

const second = 1000;
const window = 15 * 60 * second;
const longestWait = window;
/** How long failures are kept after they have stopped to count. */
const retention = 24 * 60 * 60 * second;

/**
 * How many failures are free. NSEC-4 asks for five per account. A whole office can share one address, so an address may
 * fail more often over all accounts.
 */
export const freeFailures = { account: 5, address: 20 } as const;

/** Milliseconds to wait after so many failures: none while they are free, then 15 s, doubled each time, at most 15 minutes. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(15 * second * 2 ** (failures - free), longestWait);
}

interface Tally extends Record<string, unknown> {
  account: number;
  accountLast: string | null;
  own: number;
  ownLast: string | null;
  address: number;
  addressLast: string | null;
  isKnown: boolean;
}

/**
 * Counts this attempt as a failure until it has succeeded, so that tries sent at the same time count each other. Throws
 * RATE_LIMITED, and forgets the attempt, when account or address must wait.
 *
 * Where the account signed in from this address before, only failures from there count: whoever guesses from elsewhere
 * cannot keep the owner out.
 */
export async function admitAttempt(ctx: Context, attempt: Attempt): Promise<void> {
  const now = ctx.now();
  const { id, emailHash, address } = attempt;
  await ctx.db.insert(signInFailures).values({ id, emailHash, address, failedAt: now });
  const tally = await countFailures(ctx, attempt, now);
  const account = tally.isKnown
    ? { count: tally.own, last: tally.ownLast }
    : { count: tally.account, last: tally.accountLast };
  const until = Math.max(
    endOfWait(account, freeFailures.account),
    endOfWait({ count: tally.address, last: tally.addressLast }, freeFailures.address),
  );
  if (until <= now.getTime()) return;
  await ctx.db.delete(signInFailures).where(eq(signInFailures.id, attempt.id));
  throw rateLimited(Math.ceil((until - now.getTime()) / second));
}

function endOfWait({ count, last }: { count: number; last: string | null }, free: number): number {
  const wait = waitAfter(count, free);
  // Attempts at the same moment may have read the clock in another order than they were written down.
  return last === null || wait === 0 ? 0 : new Date(last).getTime() + wait;
}

async function countFailures(ctx: Context, attempt: Attempt, now: Date): Promise<Tally> {
  const { emailHash, address } = attempt;
  const ofAccount = sql`email_hash = ${emailHash}`;
  const ofAddress = sql`address = ${address}`;
  const [tally] = await ctx.db.execute<Tally>(sql`
    select
      (count(*) filter (where ${ofAccount}))::int as account,
      max(failed_at) filter (where ${ofAccount}) as "accountLast",
      (count(*) filter (where ${ofAccount} and ${ofAddress}))::int as own,
      max(failed_at) filter (where ${ofAccount} and ${ofAddress}) as "ownLast",
      (count(*) filter (where ${ofAddress}))::int as address,
      max(failed_at) filter (where ${ofAddress}) as "addressLast",
      exists (
        select from sessions s join users u on u.id = s.user_id
        where lower(u.email) = ${attempt.email} and s.address = ${address}
          and s.created_at > ${now.toISOString()}::timestamptz - interval '30 days'
      ) as "isKnown"
    from sign_in_failures
    where (${ofAccount} or ${ofAddress}) and id <> ${attempt.id}
      and failed_at > ${new Date(now.getTime() - window).toISOString()}::timestamptz`);
  if (!tally) throw new Error('A count without a row.');
  return tally;
}

/** Forgets the failures of an account at an address where it has now signed in, and what is too old to count. */
export async function forgetFailures(ctx: Context, { emailHash, address }: Attempt): Promise<void> {
  const old = new Date(ctx.now().getTime() - retention);
  const own = and(eq(signInFailures.emailHash, emailHash), eq(signInFailures.address, address));
  await ctx.db.delete(signInFailures).where(or(own, lte(signInFailures.failedAt, old)));
}
