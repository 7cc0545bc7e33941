import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { newApiKey } from './api-key.ts';
import { changeClient } from './change-client.ts';
import type { ApiClientRef } from './client.input.ts';
import type { ClientRow } from './client.queries.ts';
import { lockClient } from './lock-client.ts';

/**
 * Gives a client another key, which this answer alone holds; the former one is refused from the commit on. Throws
 * NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT.
 */
export function rotateApiClientKey(
  ctx: Context,
  input: ApiClientRef,
): Promise<{ client: ClientRow; key: string }> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockClient(tx, input);
    const { key, prefix, hash } = newApiKey();
    const client = await changeClient(
      tx,
      locked,
      { keyPrefix: prefix, keyHash: hash },
      { action: 'apiClientKeyRotated', details: { from: locked.client.keyPrefix, to: prefix } },
    );
    return { client, key };
  });
}
