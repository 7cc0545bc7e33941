import { memberships, portals } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { TransactionContext } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { expectVersion } from '../shared/expect-version.ts';
import type { HeldRole } from './actor.ts';
import type { MembershipRow } from './membership.queries.ts';
import { type PortalPlace, requireRole } from './people.access.ts';

/** A membership that is about to change, its portal, and the role that allows it. */
export interface LockedMembership {
  membership: MembershipRow;
  portal: PortalPlace & { level: number };
  held: HeldRole;
}

/** Locks a membership and its portal for an administrator of that portal. Throws NOT_FOUND, FORBIDDEN or CONFLICT. */
export async function lockMembership(
  tx: TransactionContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<LockedMembership> {
  if (!isUuid(id)) throw notFound('Membership');
  const [row] = await tx.db
    .select({
      membership: memberships,
      portal: { id: portals.id, parentId: portals.parentId, level: portals.level },
    })
    .from(memberships)
    .innerJoin(portals, eq(portals.id, memberships.portalId))
    .where(eq(memberships.id, id))
    // The portal too, so that two administrators who remove each other come one after the other.
    .for('update');
  if (!row) throw notFound('Membership');
  const held = requireRole(tx, 'administrator', row.portal);
  expectVersion(row.membership, expectedVersion);
  return { ...row, held };
}
