import { portals, memberships, users } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput, forbidden, notFound } from '../shared/errors.ts';
import { expectVersion } from '../shared/expect-version.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { checkedName } from './check-name.ts';
import { endSessions } from './end-sessions.ts';
import { checkPassword, hashPassword } from './password.ts';
import { hasRole, isAdministrator, requireActor } from './people.access.ts';
import type { UpdateUserInput } from './user.input.ts';
import { getUser, type UserRow } from './user.queries.ts';

/**
 * Changes an account: one's own, or as an administrator of every portal that the person works in, since whoever sets a
 * password could act with all its rights. A new password ends the other sessions, deactivating ends all of them. Throws
 * FORBIDDEN, BAD_USER_INPUT or CONFLICT. Basis: LS21-14.2a.
 */
export async function updateUser(ctx: Context, input: UpdateUserInput): Promise<UserRow> {
  const { id, expectedVersion, password } = input;
  requireActor(ctx);
  const person = await getUser(ctx, id);
  const name = input.name == null ? person.name : checkedName(input.name);
  if (password != null) checkPassword(password, { email: person.email, name });
  // Hashed before the row is locked, since hashing is slow on purpose.
  const passwordHash = password == null ? undefined : await hashPassword(password);

  return inTransaction(ctx, async (tx) => {
    const [before] = await tx.db.select().from(users).where(eq(users.id, id)).for('update');
    if (!before) throw notFound('User');
    const isOwn = tx.actor?.userId === id;
    if (!isOwn) await requireAdministratorOf(tx, id);
    expectVersion(before, expectedVersion);
    if (isOwn && input.isActive === false) throw badUserInput({ field: 'isActive', code: 'ownAccount' });

    const isActive = input.isActive ?? before.isActive;
    const language = input.language ?? before.language;
    const version = before.version + 1;
    const change = { name, language, isActive, version, ...(passwordHash && { passwordHash }) };
    const [after] = await tx.db.update(users).set(change).where(eq(users.id, id)).returning();
    if (!after) throw notFound('User');
    if (passwordHash || !isActive) await endSessions(tx, id);

    const changed = (['name', 'language', 'isActive'] as const).filter(
      (field) => before[field] !== after[field],
    );
    record(tx, {
      subject: 'User',
      subjectId: id,
      action: 'userUpdated',
      actorRole: isOwn ? null : 'administrator',
      details: { changed: [...changed, ...(passwordHash ? ['password'] : [])] },
    });
    const { passwordHash: _, ...user } = after;
    return user;
  });
}

async function requireAdministratorOf(tx: TransactionContext, userId: string): Promise<void> {
  const actor = requireActor(tx);
  const places = await tx.db
    .selectDistinct({ id: portals.id, parentId: portals.parentId })
    .from(memberships)
    .innerJoin(portals, eq(portals.id, memberships.portalId))
    .where(eq(memberships.userId, userId));
  const administersAll = places.every((portal) => hasRole(actor, 'administrator', portal));
  if (!isAdministrator(actor) || !administersAll) {
    throw forbidden([{ code: 'roleMissing', roles: ['administrator'] }]);
  }
}
