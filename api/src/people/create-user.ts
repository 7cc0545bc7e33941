import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { actedAs, insertMembership } from './insert-membership.ts';
import { insertUser, newAccount } from './insert-user.ts';
import { checkedTerms } from './membership-terms.ts';
import { requireRole } from './people.access.ts';
import type { CreateUserInput } from './user.input.ts';
import type { UserRow } from './user.queries.ts';

/**
 * Makes an account with its first membership. For administrators of the portal. Throws BAD_USER_INPUT when the e-mail
 * is taken, the password can be guessed, or the membership does not fit the portal. Basis: LS21-14.2a.
 */
export async function createUser(ctx: Context, input: CreateUserInput): Promise<UserRow> {
  const portal = await getPortal(ctx, input.portal, 'portal');
  const held = requireRole(ctx, 'administrator', portal);
  const account = await newAccount(input);
  const { role, languages = null, title = null } = input;

  return inTransaction(ctx, async (tx) => {
    const terms = await checkedTerms(tx, portal, { role, languages, title, includesComponents: false });
    const user = await insertUser(tx, account);
    const subject = { subject: 'User', subjectId: user.id, portalId: portal.id };
    record(tx, { ...subject, action: 'userCreated', ...actedAs(held) });
    await insertMembership(tx, held, { ...terms, userId: user.id, portalId: portal.id });
    return user;
  });
}
