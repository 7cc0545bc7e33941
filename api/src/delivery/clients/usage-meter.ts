import { sql } from 'drizzle-orm';
import type { PublicDatabase } from '../../database/editorial-database.ts';

/** Milliseconds between two reports. */
const interval = 10_000;

/** One answered request. */
export interface ApiUse {
  /** A limit refused it. */
  isRefused?: boolean;
  /** It ended with errors other than a limit. */
  hasFailed?: boolean;
  /** Cost units, as the limits count them. */
  cost: number;
  /** Bytes of the answer before compression. */
  bytes: number;
}

export interface UsageMeter {
  /** Counts in memory. It never throws and never waits. */
  note: (clientId: string, use: ApiUse) => void;
  /** Reports what was counted; what the database did not take is kept for the next time. */
  flush: () => Promise<void>;
  /** Reports the last of it, and no more. */
  close: () => Promise<void>;
}

interface Count {
  clientId: string;
  lastAt: Date;
  requests: number;
  refused: number;
  failed: number;
  cost: number;
  bytes: number;
}

/** Counts what API clients ask for, by hour, and reports it every ten seconds. `lost` hears why a report did not arrive. */
export function openUsageMeter(
  db: PublicDatabase,
  lost: (error: unknown) => void = () => {},
  now: () => Date = () => new Date(),
): UsageMeter {
  let counts = new Map<string, Count>();
  let reporting = Promise.resolve();

  function add(count: Count): void {
    const key = `${count.clientId} ${count.lastAt.toISOString().slice(0, 13)}`;
    const sum = counts.get(key);
    if (!sum) return void counts.set(key, count);
    for (const figure of ['requests', 'refused', 'failed', 'cost', 'bytes'] as const)
      sum[figure] += count[figure];
    if (count.lastAt > sum.lastAt) sum.lastAt = count.lastAt;
  }

  async function report(): Promise<void> {
    if (counts.size === 0) return;
    const told = [...counts.values()];
    counts = new Map();
    try {
      await recordUsage(db, told);
    } catch (error) {
      for (const count of told) add(count);
      lost(error);
    }
  }

  // One report after the other: two at once could each hold what the other waits for.
  const flush = () => (reporting = reporting.then(report));
  const timer = setInterval(() => void flush(), interval);
  timer.unref();

  return {
    note: (clientId, { isRefused = false, hasFailed = false, cost, bytes }) =>
      add({
        clientId,
        lastAt: now(),
        requests: 1,
        refused: Number(isRefused),
        failed: Number(hasFailed),
        cost: Math.round(cost),
        bytes: Math.round(bytes),
      }),
    flush,
    close: () => {
      clearInterval(timer);
      return flush();
    },
  };
}

/** All of it in one statement, so that it arrives as a whole; in one order, so that processes do not block each other. */
async function recordUsage(db: PublicDatabase, counts: readonly Count[]): Promise<void> {
  const rows = counts
    .toSorted((a, b) => a.clientId.localeCompare(b.clientId) || a.lastAt.getTime() - b.lastAt.getTime())
    .map(({ lastAt, ...rest }) => ({ ...rest, lastAt: lastAt.toISOString() }));
  await db.execute(sql`
    select record_api_usage("clientId", "lastAt", requests, refused, failed, cost, bytes)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told ("clientId" uuid, "lastAt" timestamptz,
      requests integer, refused integer, failed integer, cost bigint, bytes bigint)`);
}
