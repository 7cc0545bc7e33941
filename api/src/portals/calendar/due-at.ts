import { portalDeadlines } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { loadCalendar } from './calendar.queries.ts';
import { addWorkingTime } from './working-time.ts';

/** When a duty is due, and why. */
export interface DueTime {
  /** Null when the portal sets no such deadline. */
  dueAt: Date | null;
  /** Key in the portal's deadlines. */
  deadline: string;
  /** Requirement behind the clock, e.g. `LC25-8.3a`; null for a limit that the portal set itself. */
  basis: string | null;
}

/** When a duty that started at `from` is due by this portal's deadline. */
export async function dueAt(
  db: Context['db'],
  portalId: string,
  deadline: string,
  from: Date,
): Promise<DueTime> {
  const [row] = await db
    .select()
    .from(portalDeadlines)
    .where(and(eq(portalDeadlines.portalId, portalId), eq(portalDeadlines.key, deadline)));
  if (!row) return { dueAt: null, deadline, basis: null };
  const calendar = await loadCalendar(db, portalId);
  return {
    dueAt: addWorkingTime(from, row.amount, row.unit, calendar),
    deadline,
    basis: row.requirement ?? row.basis,
  };
}
