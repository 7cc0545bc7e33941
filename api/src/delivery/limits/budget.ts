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
  take: (caller: string, units: number) => void;
  /** What somebody would be told who wants to spend one unit. */
  look: (caller: string, limit: number) => Balance;
}

/** How many callers are remembered; who is forgotten starts afresh. */
const remembered = 100_000;
const [second, minute] = [1000, 60_000];

/** What is spent in a second may be a twentieth of the minute, and at least one operation of the largest cost. */
export const burstOf = (limit: number) => Math.min(limit, Math.max(limits.cost, Math.ceil(limit / 20)));

interface Spent {
  minuteEnds: number;
  inMinute: number;
  secondEnds: number;
  inSecond: number;
}

/**
 * Counts cost units per caller and minute, in the memory of one process: behind a balancer each process counts its own.
 * Within the minute nobody spends everything at once, since others wait meanwhile.
 */
export function createBudget(now: () => number = Date.now): Budget {
  const callers = new LRUCache<string, Spent>({ max: remembered });

  function spentBy(caller: string, at: number): Spent {
    let spent = callers.get(caller);
    if (!spent) {
      spent = { minuteEnds: 0, inMinute: 0, secondEnds: 0, inSecond: 0 };
      callers.set(caller, spent);
    }
    if (spent.minuteEnds <= at) Object.assign(spent, { minuteEnds: at + minute, inMinute: 0 });
    if (spent.secondEnds <= at) Object.assign(spent, { secondEnds: at + second, inSecond: 0 });
    return spent;
  }

  function balanceOf(spent: Spent, at: number, limit: number, wanted: number): Balance {
    const burst = burstOf(limit);
    const reset = Math.max(1, Math.ceil((spent.minuteEnds - at) / second));
    const isMinuteOver = spent.inMinute + wanted > limit;
    const isSecondOver = spent.inSecond + wanted > burst;
    return {
      limit,
      burst,
      remaining: Math.max(0, limit - spent.inMinute),
      reset,
      retryAfter: isMinuteOver ? reset : isSecondOver ? 1 : null,
    };
  }

  function add(spent: Spent, units: number): void {
    spent.inMinute += units;
    spent.inSecond += units;
  }

  return {
    spend: (caller, units, limit) => {
      const at = now();
      const spent = spentBy(caller, at);
      const { retryAfter } = balanceOf(spent, at, limit, units);
      // To ask is not free either: whoever asks on and on for too much comes to the end of it.
      add(spent, retryAfter === null ? units : 1);
      return { ...balanceOf(spent, at, limit, 0), retryAfter };
    },
    take: (caller, units) => add(spentBy(caller, now()), units),
    look: (caller, limit) => {
      const at = now();
      return balanceOf(spentBy(caller, at), at, limit, 1);
    },
  };
}
