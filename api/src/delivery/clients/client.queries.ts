import { apiClients } from '@hai-dang/schema/tables';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../../shared/context.ts';
import { limitOf, type Page, type PageInput } from '../../shared/page.ts';
import { requireInstanceReader } from './client.access.ts';
import type { ApiClientStatus } from './client.enums.ts';

/** Everything but the hash of the key, which nobody needs to see. */
const { keyHash: _, ...clientColumns } = getTableColumns(apiClients);
export { clientColumns };

export type ClientRow = Omit<typeof apiClients.$inferSelect, 'keyHash'>;

/** Whether the key is accepted at this moment. */
export function statusOf(client: Pick<ClientRow, 'expiresAt' | 'revokedAt'>, now: Date): ApiClientStatus {
  if (client.revokedAt !== null) return 'revoked';
  return client.expiresAt !== null && client.expiresAt <= now ? 'expired' : 'active';
}

/** An API client; null when there is none. Throws FORBIDDEN. */
export async function findApiClient(ctx: Context, id: string): Promise<ClientRow | null> {
  await requireInstanceReader(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db.select(clientColumns).from(apiClients).where(eq(apiClients.id, id));
  return row ?? null;
}

/** API clients by name, revoked ones last. Throws FORBIDDEN. */
export async function listApiClients(ctx: Context, page?: PageInput | null): Promise<Page<ClientRow>> {
  await requireInstanceReader(ctx);
  const { limit, offset } = limitOf(page);
  const [items, total] = await Promise.all([
    ctx.db
      .select(clientColumns)
      .from(apiClients)
      .orderBy(sql`${apiClients.revokedAt} is not null, ${apiClients.name} collate "vi-x-icu"`, apiClients.id)
      .limit(limit)
      .offset(offset),
    ctx.db.$count(apiClients),
  ]);
  return { items, total };
}
