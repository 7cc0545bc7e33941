import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

/** What somebody may still spend in the present minute. */
export interface Balance {
  /** Units a minute, and of these in one second. */
  limit: number;
  burst: number;
  /** Not below zero. */
  remaining: number;
  /** Whole seconds until the minute is over, at least 1. */
  reset: number;
  /** Whole seconds after which to ask again; null for who may go on. */
  retryAfter: number | null;
}

export interface Budget {
  /** Takes so many units, if there are so many; with a `retryAfter` there are not, and the caller is refused. */
  spend: (caller: string, units: number, limit: number) => Balance;
  /** Takes units for work that was done already, such as reading what had to be refused. */
  take: (caller: string, units: number, limit: number) => void;
  /** What somebody would be told who wants to spend one unit. */
  look: (caller: string, limit: number) => Balance;
}

/** How many callers are remembered; who is forgotten starts afresh. */
const remembered = 100_000;
const [second, minute] = [1000, 60_000];

/** What may be spent in a second: a tenth of the minute, and at least one operation of the largest cost. */
export const burstOf = (limit: number) => Math.min(limit, Math.max(limits.cost, Math.ceil(limit / 10)));

/** What may be spent at once: half of that, and at least one operation of the largest cost. */
const atOnce = (burst: number) => Math.min(burst, Math.max(limits.cost, burst / 2));

interface Spent {
  minuteEnds: number;
  inMinute: number;
  /** What fills a bucket of the size that may be spent at once, and leaks out of it with the second. */
  inBucket: number;
  leakedAt: number;
}

/**
 * Counts cost units per caller and minute, in the memory of one process: behind a balancer each process counts its own.
 * Within the minute nobody spends everything at once, since others wait meanwhile.
 */
export function createBudget(now: () => number = Date.now): Budget {
  const callers = new LRUCache<string, Spent>({ max: remembered });

  function spentBy(caller: string, limit: number): Spent {
    const at = now();
    const spent = callers.get(caller) ?? { minuteEnds: 0, inMinute: 0, inBucket: 0, leakedAt: at };
    callers.set(caller, spent);
    if (spent.minuteEnds <= at) Object.assign(spent, { minuteEnds: at + minute, inMinute: 0 });
    const leaked = ((at - spent.leakedAt) * burstOf(limit)) / second;
    return Object.assign(spent, { inBucket: Math.max(0, spent.inBucket - leaked), leakedAt: at });
  }

  /** The balance of who wants so many units; `leakedAt` is now. */
  function balanceOf({ minuteEnds, inMinute, inBucket, leakedAt }: Spent, limit: number, wanted: number) {
    const burst = burstOf(limit);
    const reset = Math.max(1, Math.ceil((minuteEnds - leakedAt) / second));
    const tooMuch = inBucket + wanted - atOnce(burst);
    const pause = tooMuch > 0 ? Math.ceil(tooMuch / burst) : null;
    const retryAfter = inMinute + wanted > limit ? reset : pause;
    return { limit, burst, remaining: Math.max(0, limit - inMinute), reset, retryAfter };
  }

  function add(spent: Spent, units: number): void {
    spent.inMinute += units;
    spent.inBucket += units;
  }

  return {
    spend: (caller, units, limit) => {
      const spent = spentBy(caller, limit);
      const { retryAfter } = balanceOf(spent, limit, units);
      // To ask is not free either: whoever asks on and on for too much comes to the end of it.
      add(spent, retryAfter === null ? units : 1);
      return { ...balanceOf(spent, limit, 0), retryAfter };
    },
    take: (caller, units, limit) => add(spentBy(caller, limit), units),
    look: (caller, limit) => balanceOf(spentBy(caller, limit), limit, 1),
  };
}
