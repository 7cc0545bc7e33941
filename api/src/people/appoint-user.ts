import type { Role } from '@hai-dang/schema';
import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { insertMembership } from './insert-membership.ts';
import { insertUser, newAccount } from './insert-user.ts';
import { checkedTerms } from './membership-terms.ts';
import type { UserRow } from './user.queries.ts';

/** An account and its role in one or more portals, as the operator of the server names them. */
export interface Appointment {
  email: string;
  name: string;
  password: string;
  language?: string;
  /** Keys of the portals. */
  portals: readonly string[];
  role: Role;
  languages: string[] | null;
  title: string | null;
  includesComponents: boolean;
}

/**
 * Makes an account on the word of whoever runs the server: how a portal comes by its first administrator. No door leads
 * here. Throws BAD_USER_INPUT as `createUser` does.
 */
export async function appointUser(ctx: Context, appointment: Appointment): Promise<UserRow> {
  const account = await newAccount(appointment);
  return inTransaction(ctx, async (tx) => {
    const user = await insertUser(tx, account);
    record(tx, { subject: 'User', subjectId: user.id, action: 'userCreated', details: { by: 'operator' } });
    for (const key of appointment.portals) {
      const portal = await getPortal(tx, key, 'portal');
      const terms = await checkedTerms(tx, portal, appointment);
      await insertMembership(tx, null, { ...terms, userId: user.id, portalId: portal.id });
    }
    return user;
  });
}
