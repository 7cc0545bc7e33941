import { events } from '@hai-dang/schema/tables';
import { desc, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { TransactionContext } from '../shared/context.ts';
import { chainStart, eventHash } from './event-hash.ts';

/** Key of the advisory lock under which the chain grows; arbitrary but fixed. */
const chainLock = 4_821_977;

/**
 * Appends what the transaction recorded. Called once, last before the commit, so that the lock which gives the chain
 * its order is held for two statements and no longer.
 */
export async function appendEvents(ctx: TransactionContext): Promise<void> {
  if (ctx.pendingEvents.length === 0) return;
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
  const [last] = await ctx.db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(desc(events.sequence))
    .limit(1);

  let sequence = last?.sequence ?? 0;
  let previousHash = last?.hash ?? chainStart;
  const rows = ctx.pendingEvents.map((pending) => {
    const event = {
      sequence: ++sequence,
      id: uuid(),
      at: ctx.now(),
      actorId: ctx.actor?.userId ?? null,
      actorRole: pending.actorRole ?? null,
      delegationId: pending.delegationId ?? null,
      portalId: pending.portalId ?? null,
      subject: pending.subject,
      subjectId: pending.subjectId,
      articleId: pending.articleId ?? null,
      translationId: pending.translationId ?? null,
      language: pending.language ?? null,
      action: pending.action,
      fromState: pending.fromState ?? null,
      toState: pending.toState ?? null,
      revisionId: pending.revisionId ?? null,
      revisionHash: pending.revisionHash ?? null,
      note: storable(pending.note ?? null),
      details: storable(pending.details ?? {}),
      previousHash,
    };
    const hash = eventHash(event);
    previousHash = hash;
    return { ...event, hash };
  });
  await ctx.db.insert(events).values(rows);
}

/**
 * The value as the database will give it back: a hash over anything else would not be found again. PostgreSQL knows
 * neither NUL nor half of a surrogate pair.
 */
function storable<T>(value: T): T {
  const clean = (_: string, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed().replaceAll('\0', '') : each;
  return JSON.parse(JSON.stringify(value, clean)) as T;
}
