import { badUserInput } from '../shared/errors.ts';
import type { Context } from '../shared/context.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { TranslationRow } from '../translations/load-translation.ts';
import { permit, type TranslationRef, updateTranslation } from '../translations/move-translation.ts';
import { withdrawLive } from './withdraw-live.ts';

export interface WithdrawPublication extends TranslationRef {
  reason: string;
  /** Shown to readers where the text was. */
  publicNote?: string | null;
  redirectUrl?: string | null;
}

/** Takes a text off the public side. With the source go all its translations, in the same transaction. */
export async function withdrawPublication(
  outer: Context,
  input: WithdrawPublication,
): Promise<TranslationRow> {
  return inTransaction(outer, async (ctx) => {
    const { loaded, used } = await permit(ctx, 'withdraw', input, { input: { reason: input.reason } });
    if (input.redirectUrl && !isWebAddress(input.redirectUrl))
      throw badUserInput({ field: 'redirectUrl', code: 'invalidUrl' });
    const { translation, article, siblings } = loaded;
    const withdrawal = {
      note: input.reason,
      publicNote: input.publicNote,
      redirectUrl: input.redirectUrl,
      used,
    };
    await withdrawLive(ctx, article, [translation.id], withdrawal);
    if (translation.isSource) {
      const others = siblings.filter(({ id }) => id !== translation.id).map(({ id }) => id);
      await withdrawLive(ctx, article, others, { ...withdrawal, redirectUrl: null, note: 'sourceWithdrawn' });
    }
    return updateTranslation(ctx, loaded, {});
  });
}

/** Readers may be sent to another web page, or to another page of this portal. */
const isWebAddress = (address: string): boolean =>
  /^\/(?!\/)/.test(address) || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol));
