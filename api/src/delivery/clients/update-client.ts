import type { Context } from '../../shared/context.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { changeClient } from './change-client.ts';
import { checkedClientTerms, checkExpiry } from './client-terms.ts';
import type { UpdateApiClientInput } from './client.input.ts';
import type { ClientRow } from './client.queries.ts';
import { lockClient } from './lock-client.ts';

/** Changes the terms of an API client; its key stays. Throws NOT_FOUND, FORBIDDEN, CONFLICT or BAD_USER_INPUT. */
export function updateApiClient(ctx: Context, input: UpdateApiClientInput): Promise<ClientRow> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockClient(tx, input);
    const { client } = locked;
    const expiresAt = input.expiresAt === undefined ? client.expiresAt : input.expiresAt;
    if (expiresAt?.getTime() !== client.expiresAt?.getTime()) checkExpiry(expiresAt, tx.now());
    const terms = checkedClientTerms({
      name: input.name ?? client.name,
      contactEmail: input.contactEmail ?? client.contactEmail,
      scopes: input.scopes ?? client.scopes,
      allowedOrigins: input.allowedOrigins ?? client.allowedOrigins,
      costPerMinute: input.costPerMinute ?? client.costPerMinute,
      expiresAt,
    });
    return changeClient(tx, locked, terms, { action: 'apiClientUpdated', details: { ...terms } });
  });
}
