import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { inTransaction } from '../shared/transaction.ts';
import { insertMembership } from './insert-membership.ts';
import type { AddMembershipInput } from './membership.input.ts';
import type { MembershipRow } from './membership.queries.ts';
import { checkedTerms, requireReachIntoComponents } from './membership-terms.ts';
import { requireRole } from './people.access.ts';
import { getUser } from './user.queries.ts';

/** Gives a person a role in a portal. For its administrators. Throws BAD_USER_INPUT where the terms do not fit the portal. */
export async function addMembership(ctx: Context, input: AddMembershipInput): Promise<MembershipRow> {
  const portal = await getPortal(ctx, input.portal, 'portal');
  const held = requireRole(ctx, 'administrator', portal);
  const user = await getUser(ctx, input.userId, 'userId');
  const { role, languages = null, title = null } = input;
  const includesComponents = input.includesComponents ?? false;

  return inTransaction(ctx, async (tx) => {
    const terms = await checkedTerms(tx, portal, { role, languages, title, includesComponents });
    if (includesComponents) requireReachIntoComponents(tx, portal);
    return insertMembership(tx, held, { ...terms, userId: user.id, portalId: portal.id });
  });
}
