import type { Role } from '@hai-dang/schema';
import { delegations } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { badUserInput, forbidden, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { Actor, HeldRole } from './actor.ts';
import type { CreateDelegationInput } from './delegation.input.ts';
import type { DelegationRow } from './delegation.queries.ts';
import { findActorByUserId } from './find-actor.ts';
import { actedAs } from './insert-membership.ts';
import { isMember, type PortalPlace, requirePerson, roleAmong, rolesIn } from './people.access.ts';

const longestReason = 500;
const longestPeriod = 366 * 24 * 3_600_000;

/** Managing people is not lent, and reading needs no deputy. */
const notLent: readonly Role[] = ['administrator', 'auditor'];

/**
 * Lends a role for a period: one's own, or as an administrator somebody else's. Who lends must hold the role in person,
 * who acts must work in the portal. Throws BAD_USER_INPUT or FORBIDDEN. Basis: LS21-12.2a.
 */
export async function createDelegation(ctx: Context, input: CreateDelegationInput): Promise<DelegationRow> {
  const person = requirePerson(ctx);
  const portal = await getPortal(ctx, input.portal, 'portal');
  const { role, toUserId, startsAt, endsAt } = input;
  const fromUserId = input.fromUserId ?? person.userId;
  const held = requireLender(person, fromUserId, role, portal);
  checkPeriod(startsAt, endsAt, ctx.now());
  const reason = checkedReason(input.reason);
  if (notLent.includes(role)) throw badUserInput({ field: 'role', code: 'notLent' });
  if (toUserId === fromUserId) throw badUserInput({ field: 'toUserId', code: 'samePerson' });

  return inTransaction(ctx, async (tx) => {
    const lender = await findActorByUserId(tx.db, fromUserId, tx.now());
    if (!lender || !holdsInPerson(lender, role, portal))
      throw badUserInput({ field: 'fromUserId', code: 'roleNotHeld' });
    const deputy = await findActorByUserId(tx.db, toUserId, tx.now());
    if (!deputy || !isMember(deputy, portal))
      throw badUserInput({ field: 'toUserId', code: 'personNotOfPortal' });

    const row = {
      id: uuid(),
      portalId: portal.id,
      role,
      fromUserId,
      toUserId,
      startsAt,
      endsAt,
      reason,
      createdAt: tx.now(),
    };
    const [inserted] = await tx.db.insert(delegations).values(row).returning();
    if (!inserted) throw notFound('Delegation');
    record(tx, {
      subject: 'Delegation',
      subjectId: row.id,
      action: 'delegationCreated',
      portalId: portal.id,
      ...actedAs(held),
      note: reason,
      details: { role, fromUserId, toUserId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    });
    return inserted;
  });
}

const holdsInPerson = (actor: Actor, role: Role, portal: PortalPlace): HeldRole | undefined =>
  rolesIn(actor, portal).find((held) => held.role === role && held.delegation === null);

/** One's own role, held in person: what is lent cannot be lent on. For somebody else's, administrator. */
function requireLender(actor: Actor, fromUserId: string, role: Role, portal: PortalPlace): HeldRole {
  const own = actor.userId === fromUserId ? holdsInPerson(actor, role, portal) : undefined;
  const held = own ?? roleAmong(actor, 'administrator', portal);
  if (!held) throw forbidden([{ code: 'roleMissing', roles: [role, 'administrator'] }]);
  return held;
}

function checkPeriod(startsAt: Date, endsAt: Date, now: Date): void {
  if (endsAt <= startsAt) throw badUserInput({ field: 'endsAt', code: 'endsBeforeStart' });
  if (endsAt <= now) throw badUserInput({ field: 'endsAt', code: 'timeNotInFuture' });
  if (endsAt.getTime() - startsAt.getTime() > longestPeriod)
    throw badUserInput({ field: 'endsAt', code: 'periodTooLong' });
}

function checkedReason(reason: string): string {
  const clean = reason.trim();
  if (clean === '') throw badUserInput({ field: 'reason', code: 'required' });
  if (clean.length > longestReason)
    throw badUserInput({ field: 'reason', code: 'tooLong', values: { max: longestReason } });
  return clean;
}
