import { roles, type Role } from '@hai-dang/schema';
import { portalRoles, portals, users } from '@hai-dang/schema/tables';
import { asc, inArray } from 'drizzle-orm';
import type { Context, TransactionContext } from '../shared/context.ts';
import { inTransaction } from '../shared/transaction.ts';
import { demoName } from './demo-names.ts';
import { insertMembership } from './insert-membership.ts';
import { insertUser } from './insert-user.ts';
import { hashPassword } from './password.ts';

interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  portalId: string;
  /** Key of the title that the portal gives the role. */
  title: string | null;
}

/** Four eyes need a second editor and a second approver. */
const seats = roles.flatMap((role): { local: string; role: Role }[] =>
  role === 'editor' || role === 'approver'
    ? [
        { local: role, role },
        { local: `${role}2`, role },
      ]
    : [{ local: role, role }],
);

/**
 * Makes the accounts of the demonstration: for every portal one person per role, `<role>@<portal key>.example`, and a
 * second editor and approver. Accounts that are there already stay as they are. Answers how many were made; never to be
 * called in production, where it throws.
 */
export async function seedDemoAccounts(ctx: Context, { password }: { password: string }): Promise<number> {
  if (process.env['NODE_ENV'] === 'production') throw new Error('Demo accounts are not for production.');
  const missing = await missingAccounts(ctx);
  const accounts: (DemoAccount & { passwordHash: string })[] = [];
  // One after the other: each hash takes 19 MiB.
  for (const account of missing) accounts.push({ ...account, passwordHash: await hashPassword(password) });
  await inTransaction(ctx, async (tx) => {
    for (const account of accounts) await insertAccount(tx, account);
  });
  return accounts.length;
}

async function missingAccounts(ctx: Context): Promise<DemoAccount[]> {
  const places = await ctx.db
    .select({ id: portals.id, key: portals.key })
    .from(portals)
    .orderBy(asc(portals.key));
  const titles = await ctx.db.select().from(portalRoles).orderBy(asc(portalRoles.position));
  const wanted = places.flatMap(({ id, key }) => {
    const titlesOf = (role: Role) => titles.filter((title) => title.portalId === id && title.role === role);
    return seats.map(({ local, role }) => {
      const [first, second] = titlesOf(role);
      const title = (local === role ? first : (second ?? first))?.key ?? null;
      return { email: `${local}@${key}.example`, role, portalId: id, title };
    });
  });
  const named = wanted.map((account, n) => ({ ...account, name: demoName(n) }));
  const emails = named.map(({ email }) => email);
  const existing = await ctx.db
    .select({ email: users.email })
    .from(users)
    .where(inArray(users.email, emails));
  const taken = new Set(existing.map(({ email }) => email));
  return named.filter(({ email }) => !taken.has(email));
}

async function insertAccount(
  tx: TransactionContext,
  account: DemoAccount & { passwordHash: string },
): Promise<void> {
  const { email, name, passwordHash, role, portalId, title } = account;
  const user = await insertUser(tx, { email, name, passwordHash, language: 'vi' }, true);
  await insertMembership(tx, null, {
    userId: user.id,
    portalId,
    role,
    languages: null,
    title,
    includesComponents: false,
  });
}
