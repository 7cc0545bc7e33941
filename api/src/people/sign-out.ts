import { sessions } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { sha256 } from './session-token.ts';

/** Ends the session of the cookie and clears the cookie. Answers whether a session was open. */
export async function signOut(ctx: Context): Promise<boolean> {
  const { token } = ctx.session;
  if (token === null) return false;
  const wasOpen = await inTransaction(ctx, async (tx) => {
    const [ended] = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now() })
      .where(and(eq(sessions.tokenHash, sha256(token)), isNull(sessions.endedAt)))
      .returning({ id: sessions.id, userId: sessions.userId });
    if (ended) {
      const details = { sessionId: ended.id };
      record(tx, { subject: 'User', subjectId: ended.userId, action: 'signedOut', details });
    }
    return ended !== undefined;
  });
  ctx.session.clear();
  return wasOpen;
}
