import { apiClients } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { actedAs } from '../../people/insert-membership.ts';
import type { TransactionContext } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';
import { record } from '../../shared/transaction.ts';
import { type ClientRow, clientColumns } from './client.queries.ts';
import type { lockClient } from './lock-client.ts';

interface Told {
  action: string;
  details?: Record<string, unknown>;
}

/** Writes a change of a locked client, and says so in the chain. */
export async function changeClient(
  tx: TransactionContext,
  { client, held, portal }: Awaited<ReturnType<typeof lockClient>>,
  change: Partial<typeof apiClients.$inferInsert>,
  told: Told,
): Promise<ClientRow> {
  const [after] = await tx.db
    .update(apiClients)
    .set({ ...change, version: client.version + 1 })
    .where(eq(apiClients.id, client.id))
    .returning(clientColumns);
  if (!after) throw notFound('ApiClient');
  record(tx, { subject: 'ApiClient', subjectId: client.id, portalId: portal.id, ...actedAs(held), ...told });
  return after;
}
