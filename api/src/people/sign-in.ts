import { sessions, users } from '@hai-dang/schema/tables';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context, TransactionContext } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { Actor } from './actor.ts';
import { addressGroup } from './address-group.ts';
import { normalizeEmail } from './email.ts';
import { findActor } from './find-actor.ts';
import { passwordLength, verifyPassword } from './password.ts';
import { newSessionToken, sha256 } from './session-token.ts';
import { admitAttempt, type Attempt, forgetFailures } from './sign-in-throttle.ts';

const hour = 3_600_000;

/**
 * Opens a session and sets its cookie; a session that the browser had before ends. Throws UNAUTHENTICATED, the same and
 * after the same time for an unknown e-mail, a wrong password and an account that is not active, and RATE_LIMITED after
 * repeated failures. Basis: LS21-14.2a, NSEC-4.
 */
export async function signIn(ctx: Context, input: { email: string; password: string }): Promise<Actor> {
  const email = normalizeEmail(input.email);
  const address = addressGroup(ctx.address);
  const attempt: Attempt = { id: uuid(), email, emailHash: sha256(email), address };
  await admitAttempt(ctx, attempt);

  const user = await findAccount(ctx, email);
  // Hashing costs time by length; nobody's password is longer than one may be set.
  const password = input.password.slice(0, passwordLength.max * 4);
  const fits = await verifyPassword(user?.isActive ? user.passwordHash : null, password);
  if (!user || !fits) return refuse(ctx, attempt);

  const token = newSessionToken();
  const expiresAt = new Date(ctx.now().getTime() + ctx.session.hours * hour);
  const person: Actor = { kind: 'person', userId: user.id, sessionId: uuid(), name: user.name, roles: [] };
  await inTransaction({ ...ctx, actor: person }, (tx) => openSession(tx, attempt, token, expiresAt));
  const actor = await findActor(ctx.db, token, ctx.now());
  // The account may have been closed while its password was compared.
  if (!actor) return refuse(ctx, attempt);
  ctx.session.set(token, expiresAt);
  return actor;
}

async function findAccount(ctx: Context, email: string) {
  const [user] = await ctx.db
    .select({ id: users.id, name: users.name, passwordHash: users.passwordHash, isActive: users.isActive })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  return user;
}

async function refuse(ctx: Context, { id, emailHash, address }: Attempt): Promise<never> {
  const details = { emailHash, address };
  await inTransaction(ctx, async (tx) =>
    record(tx, { subject: 'SignIn', subjectId: id, action: 'signInFailed', details }),
  );
  throw new DomainError('UNAUTHENTICATED', { reason: 'credentialsWrong' });
}

async function openSession(
  tx: TransactionContext,
  attempt: Attempt,
  token: string,
  expiresAt: Date,
): Promise<void> {
  const { userId, sessionId } = tx.actor ?? {};
  if (!userId || !sessionId) throw new Error('A session needs a person.');
  const now = tx.now();
  await forgetFailures(tx, attempt);
  if (tx.session.token !== null) {
    const previous = eq(sessions.tokenHash, sha256(tx.session.token));
    await tx.db
      .update(sessions)
      .set({ endedAt: now })
      .where(and(previous, isNull(sessions.endedAt)));
  }
  await tx.db.insert(sessions).values({
    id: sessionId,
    tokenHash: sha256(token),
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    address: attempt.address,
    userAgent: tx.userAgent.slice(0, 500),
  });
  await tx.db.update(users).set({ lastSignInAt: now }).where(eq(users.id, userId));
  const details = { sessionId, address: attempt.address };
  record(tx, { subject: 'User', subjectId: userId, action: 'signedIn', details });
}
