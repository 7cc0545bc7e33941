import { delegations, portals } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { RevokeDelegationInput } from './delegation.input.ts';
import type { DelegationRow } from './delegation.queries.ts';
import { actedAs } from './insert-membership.ts';
import { requirePerson, roleAmong } from './people.access.ts';

/** Takes a lent role back at once. For who lent it and for administrators of the portal; doing it again changes nothing. */
export function revokeDelegation(ctx: Context, { id }: RevokeDelegationInput): Promise<DelegationRow> {
  const person = requirePerson(ctx);
  if (!isUuid(id)) throw notFound('Delegation');
  return inTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ delegation: delegations, portal: { id: portals.id, parentId: portals.parentId } })
      .from(delegations)
      .innerJoin(portals, eq(portals.id, delegations.portalId))
      .where(eq(delegations.id, id))
      .for('update', { of: delegations });
    if (!row) throw notFound('Delegation');
    const { delegation, portal } = row;
    const isLender = delegation.fromUserId === person.userId;
    const held = roleAmong(person, isLender ? [delegation.role, 'administrator'] : 'administrator', portal);
    if (!held && !isLender) throw forbidden([{ code: 'roleMissing', roles: ['administrator'] }]);
    if (delegation.revokedAt) return delegation;

    const revokedAt = tx.now();
    const [after] = await tx.db
      .update(delegations)
      .set({ revokedAt })
      .where(eq(delegations.id, id))
      .returning();
    if (!after) throw notFound('Delegation');
    const { role, fromUserId, toUserId } = delegation;
    record(tx, {
      subject: 'Delegation',
      subjectId: id,
      action: 'delegationRevoked',
      portalId: portal.id,
      ...actedAs(held ?? null),
      details: { role, fromUserId, toUserId },
    });
    return after;
  });
}
