import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { changeClient } from './change-client.ts';
import type { ApiClientRef } from './client.input.ts';
import type { ClientRow } from './client.queries.ts';
import { lockClient } from './lock-client.ts';

/** Takes a key back for good: it is refused from the commit on. Throws NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT. */
export function revokeApiClient(ctx: Context, input: ApiClientRef): Promise<ClientRow> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockClient(tx, input);
    return changeClient(tx, locked, { revokedAt: tx.now() }, { action: 'apiClientRevoked' });
  });
}
