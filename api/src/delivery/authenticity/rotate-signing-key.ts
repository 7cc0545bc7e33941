import { signingKeys } from '@hai-dang/schema/tables';
import { asc, isNull } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { lockSigningKeys, makeSigningKey } from './signing-key.ts';

/**
 * Makes a new key and retires the one in use. What that one signed stays verifiable. It need not open for this, so a lost
 * INSTANCE_SECRET is healed this way.
 */
export async function rotateSigningKey(outer: Context): Promise<{ made: string; retired: string[] }> {
  return inTransaction(outer, async (ctx) => {
    await lockSigningKeys(ctx);
    const retired = await ctx.db
      .update(signingKeys)
      .set({ retiredAt: ctx.now() })
      .where(isNull(signingKeys.retiredAt))
      .returning({ id: signingKeys.id });
    const { id: made } = await makeSigningKey(ctx);
    const ended = retired.map(({ id }) => id);
    // The chain names what it speaks of by UUID; a key is named by its thumbprint.
    const details = { made, retired: ended };
    record(ctx, { subject: 'SigningKey', subjectId: uuid(), action: 'rotateSigningKey', details });
    return { made, retired: ended };
  });
}

/** All keys, oldest first, without their private parts. */
export const listSigningKeys = (ctx: Pick<Context, 'db'>) =>
  ctx.db
    .select({ id: signingKeys.id, createdAt: signingKeys.createdAt, retiredAt: signingKeys.retiredAt })
    .from(signingKeys)
    .orderBy(asc(signingKeys.createdAt));
