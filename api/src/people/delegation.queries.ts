import { delegations } from '@hai-dang/schema/tables';
import { desc, inArray } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';

export type DelegationRow = typeof delegations.$inferSelect;

async function delegationsByIds(ctx: Context, ids: readonly string[]): Promise<(DelegationRow | null)[]> {
  const rows = await ctx.db
    .select()
    .from(delegations)
    .where(inArray(delegations.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The delegation of this id, in one statement for all that a request asks for; null when there is none. */
export const findDelegation = (ctx: Context, id: string): Promise<DelegationRow | null> =>
  loader(ctx, delegationsByIds).load(id);

/** Delegations of these portals, the one that ends last first. */
export async function listDelegations(
  ctx: Context,
  { portalIds, page }: { portalIds: string[]; page?: PageInput | null },
): Promise<Page<DelegationRow>> {
  const { limit, offset } = limitOf(page);
  const where = inArray(delegations.portalId, portalIds);
  const [items, total] = await Promise.all([
    ctx.db
      .select()
      .from(delegations)
      .where(where)
      .orderBy(desc(delegations.endsAt), delegations.id)
      .limit(limit)
      .offset(offset),
    ctx.db.$count(delegations, where),
  ]);
  return { items, total };
}
