import { memberships, users } from '@hai-dang/schema/tables';
import { and, eq, ne, or } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { actedAs } from './insert-membership.ts';
import { lockMembership, type LockedMembership } from './lock-membership.ts';
import type { RemoveMembershipInput } from './membership.input.ts';

/** Takes a role away. For administrators of the portal. Throws BAD_USER_INPUT for the portal's last administrator. */
export function removeMembership(ctx: Context, input: RemoveMembershipInput): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockMembership(tx, input);
    const { membership, portal, held } = locked;
    if (membership.role === 'administrator') await keepAnAdministrator(tx, locked);
    await tx.db.delete(memberships).where(eq(memberships.id, membership.id));
    const { userId, role, languages, title, includesComponents } = membership;
    record(tx, {
      subject: 'Membership',
      subjectId: membership.id,
      action: 'membershipRemoved',
      portalId: portal.id,
      ...actedAs(held),
      details: { userId, role, languages, title, includesComponents },
    });
    return true;
  });
}

/** A portal without an administrator could be given one on the command line alone. */
async function keepAnAdministrator(
  tx: TransactionContext,
  { membership, portal }: LockedMembership,
): Promise<void> {
  const fromAbove = portal.parentId
    ? and(eq(memberships.portalId, portal.parentId), eq(memberships.includesComponents, true))
    : undefined;
  const others = await tx.db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), eq(users.isActive, true)))
    .where(
      and(
        eq(memberships.role, 'administrator'),
        ne(memberships.id, membership.id),
        or(eq(memberships.portalId, portal.id), fromAbove),
      ),
    )
    .limit(1);
  if (others.length === 0) throw badUserInput({ field: 'id', code: 'lastAdministrator' });
}
