import { events } from '@hai-dang/schema/tables';
import { asc, gt } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { chainStart, eventHash, type EventRow } from './event-hash.ts';

/** Where the chain breaks first, and how. */
export interface BrokenLink {
  sequence: number;
  id: string;
  problem: 'hash' | 'previousHash' | 'gap';
}

export type ChainVerdict =
  { verified: number; broken: null; lastHash: string } | { verified: number; broken: BrokenLink };

const batch = 1000;

/** Walks the whole chain from its first event, recomputing every hash (HP20-5.1c). */
export async function verifyChain(ctx: Pick<Context, 'db'>): Promise<ChainVerdict> {
  let previous = { sequence: 0, hash: chainStart };
  for (;;) {
    const rows = await ctx.db
      .select()
      .from(events)
      .where(gt(events.sequence, previous.sequence))
      .orderBy(asc(events.sequence))
      .limit(batch);
    for (const row of rows) {
      const problem = problemOf(row, previous);
      if (problem)
        return { verified: previous.sequence, broken: { sequence: row.sequence, id: row.id, problem } };
      previous = row;
    }
    if (rows.length < batch) return { verified: previous.sequence, broken: null, lastHash: previous.hash };
  }
}

function problemOf(
  event: EventRow,
  previous: { sequence: number; hash: string },
): BrokenLink['problem'] | null {
  const { hash, ...rest } = event;
  if (event.sequence !== previous.sequence + 1) return 'gap';
  if (event.previousHash !== previous.hash) return 'previousHash';
  return eventHash(rest) === hash ? null : 'hash';
}
