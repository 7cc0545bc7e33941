import { memberships } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import type { TransactionContext } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { record } from '../shared/transaction.ts';
import type { HeldRole } from './actor.ts';
import type { MembershipRow } from './membership.queries.ts';
import type { MembershipTerms } from './membership-terms.ts';

/**
 * Keeps a membership whose terms were checked, and says so in the chain. `held` is the role through which it is given;
 * null on the command line. Throws BAD_USER_INPUT when the person has the role in this portal already.
 */
export async function insertMembership(
  tx: TransactionContext,
  held: HeldRole | null,
  membership: MembershipTerms & { userId: string; portalId: string },
): Promise<MembershipRow> {
  const row = { ...membership, id: uuid(), createdAt: tx.now() };
  const [inserted] = await tx.db.insert(memberships).values(row).onConflictDoNothing().returning();
  if (!inserted) throw badUserInput({ field: 'role', code: 'taken' });
  const { userId, portalId, ...terms } = membership;
  record(tx, {
    subject: 'Membership',
    subjectId: inserted.id,
    action: 'membershipAdded',
    portalId,
    ...actedAs(held),
    details: { userId, ...terms },
  });
  return inserted;
}

/** The role that an event names, and whose it was. */
export const actedAs = (held: HeldRole | null) => ({
  actorRole: held?.role ?? null,
  delegationId: held?.delegation?.id ?? null,
});
