import { memberships } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { actedAs } from './insert-membership.ts';
import { lockMembership } from './lock-membership.ts';
import type { UpdateMembershipInput } from './membership.input.ts';
import type { MembershipRow } from './membership.queries.ts';
import { checkedTerms, requireReachIntoComponents } from './membership-terms.ts';

/** Changes the languages, title or reach of a membership. For administrators of the portal. */
export function updateMembership(ctx: Context, input: UpdateMembershipInput): Promise<MembershipRow> {
  return inTransaction(ctx, async (tx) => {
    const { membership: before, portal, held } = await lockMembership(tx, input);
    const terms = await checkedTerms(tx, portal, {
      role: before.role,
      languages: input.languages === undefined ? before.languages : input.languages,
      title: input.title === undefined ? before.title : input.title,
      includesComponents: input.includesComponents ?? before.includesComponents,
    });
    if (terms.includesComponents && !before.includesComponents) requireReachIntoComponents(tx, portal);

    const change = { ...terms, version: before.version + 1 };
    const [after] = await tx.db
      .update(memberships)
      .set(change)
      .where(eq(memberships.id, before.id))
      .returning();
    if (!after) throw notFound('Membership');
    record(tx, {
      subject: 'Membership',
      subjectId: before.id,
      action: 'membershipUpdated',
      portalId: portal.id,
      ...actedAs(held),
      details: { userId: before.userId, ...terms },
    });
    return after;
  });
}
