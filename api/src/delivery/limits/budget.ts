import { LRUCache } from 'lru-cache';

/** What somebody may still spend in the present minute. */
export interface Balance {
  limit: number;
  remaining: number;
  /** Whole seconds until the minute is over, at least 1. */
  reset: number;
}

export interface Budget {
  /** Takes so many units from the caller's minute; with 0 units it only looks. A balance below zero means refuse. */
  spend: (caller: string, units: number, limit: number) => Balance;
}

/** How many callers are remembered; who is forgotten starts afresh. */
const remembered = 100_000;
const minute = 60_000;

/** Counts cost units per caller and minute, in the memory of one process: behind a balancer each process counts its own. */
export function createBudget(now: () => number = Date.now): Budget {
  const windows = new LRUCache<string, { until: number; spent: number }>({ max: remembered });
  return {
    spend: (caller, units, limit) => {
      const at = now();
      let window = windows.get(caller);
      if (!window || window.until <= at) {
        window = { until: at + minute, spent: 0 };
        windows.set(caller, window);
      }
      window.spent += units;
      return {
        limit,
        remaining: limit - window.spent,
        reset: Math.max(1, Math.ceil((window.until - at) / 1000)),
      };
    },
  };
}
