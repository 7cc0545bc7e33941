import { users } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import type { TransactionContext } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { checkedName } from './check-name.ts';
import { emailLength, isEmail, normalizeEmail } from './email.ts';
import { checkPassword, hashPassword } from './password.ts';
import type { UserRow } from './user.queries.ts';

/** An account as it is to be kept, its password already hashed. */
export interface NewAccount {
  email: string;
  name: string;
  passwordHash: string;
  language: string;
}

/** Checks and hashes outside of any transaction, since hashing is slow on purpose. Throws BAD_USER_INPUT. */
export async function newAccount(input: {
  email: string;
  name: string;
  password: string;
  language?: string | null;
}): Promise<NewAccount> {
  const email = normalizeEmail(input.email);
  if (email.length > emailLength)
    throw badUserInput({ field: 'email', code: 'tooLong', values: { max: emailLength } });
  if (!isEmail(email)) throw badUserInput({ field: 'email', code: 'format' });
  const name = checkedName(input.name);
  checkPassword(input.password, { email, name });
  return { email, name, passwordHash: await hashPassword(input.password), language: input.language ?? 'vi' };
}

/** Throws BAD_USER_INPUT when another account has the e-mail. */
export async function insertUser(
  tx: TransactionContext,
  account: NewAccount,
  isDemo = false,
): Promise<UserRow> {
  const row = { ...account, id: uuid(), isDemo, createdAt: tx.now() };
  const [inserted] = await tx.db.insert(users).values(row).onConflictDoNothing().returning();
  if (!inserted) throw badUserInput({ field: 'email', code: 'taken' });
  const { passwordHash: _, ...user } = inserted;
  return user;
}
