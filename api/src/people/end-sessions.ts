import { sessions } from '@hai-dang/schema/tables';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { TransactionContext } from '../shared/context.ts';

/** Ends every open session of a user, but not the one that asks for it. */
export async function endSessions(tx: TransactionContext, userId: string): Promise<void> {
  const own = tx.actor?.sessionId;
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now() })
    .where(
      and(eq(sessions.userId, userId), isNull(sessions.endedAt), own ? ne(sessions.id, own) : undefined),
    );
}
