import { apiClients } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { TransactionContext } from '../../shared/context.ts';
import { badUserInput, notFound } from '../../shared/errors.ts';
import { expectVersion } from '../../shared/expect-version.ts';
import { type InstanceRole, requireInstanceAdministrator } from './client.access.ts';
import { type ClientRow, clientColumns } from './client.queries.ts';

/**
 * Locks a client for an administrator of a portal of level I. A revoked one does not change any more. Throws NOT_FOUND,
 * FORBIDDEN, CONFLICT or BAD_USER_INPUT.
 */
export async function lockClient(
  tx: TransactionContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<InstanceRole & { client: ClientRow }> {
  const role = await requireInstanceAdministrator(tx);
  const [client] = isUuid(id)
    ? await tx.db.select(clientColumns).from(apiClients).where(eq(apiClients.id, id)).for('update')
    : [];
  if (!client) throw notFound('ApiClient');
  expectVersion(client, expectedVersion);
  if (client.revokedAt !== null) throw badUserInput({ field: 'id', code: 'clientRevoked' });
  return { ...role, client };
}
