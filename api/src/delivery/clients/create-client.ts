import { apiClients } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { actedAs } from '../../people/insert-membership.ts';
import { requirePerson } from '../../people/people.access.ts';
import type { Context } from '../../shared/context.ts';
import { inTransaction, record } from '../../shared/transaction.ts';
import { newApiKey } from './api-key.ts';
import { checkedClientTerms, checkExpiry, usualCostPerMinute } from './client-terms.ts';
import { requireInstanceAdministrator } from './client.access.ts';
import type { CreateApiClientInput } from './client.input.ts';
import type { ClientRow } from './client.queries.ts';

/**
 * Enters an API client and makes its key, which this answer alone holds. For administrators of a portal of level I.
 * Throws FORBIDDEN or BAD_USER_INPUT.
 */
export function createApiClient(
  ctx: Context,
  input: CreateApiClientInput,
): Promise<{ client: ClientRow; key: string }> {
  return inTransaction(ctx, async (tx) => {
    const { userId } = requirePerson(tx);
    const { held, portal } = await requireInstanceAdministrator(tx);
    const { name, contactEmail, expiresAt = null } = input;
    checkExpiry(expiresAt, tx.now());
    const terms = checkedClientTerms({
      name,
      contactEmail,
      scopes: input.scopes ?? [],
      allowedOrigins: input.allowedOrigins ?? [],
      costPerMinute: input.costPerMinute ?? usualCostPerMinute,
      expiresAt,
    });
    const { key, prefix, hash } = newApiKey();
    const row = {
      ...terms,
      id: uuid(),
      keyPrefix: prefix,
      keyHash: hash,
      createdBy: userId,
      createdAt: tx.now(),
    };
    await tx.db.insert(apiClients).values(row);
    record(tx, {
      subject: 'ApiClient',
      subjectId: row.id,
      action: 'apiClientCreated',
      portalId: portal.id,
      ...actedAs(held),
      details: { ...terms, keyPrefix: prefix },
    });
    const { keyHash: _, ...client } = row;
    return { client: { ...client, revokedAt: null, lastUsedAt: null, version: 1 }, key };
  });
}
