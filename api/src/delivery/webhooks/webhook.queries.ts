import type { Role } from '@hai-dang/schema';
import { webhooks } from '@hai-dang/schema/tables';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { portalIdsAs, requireActor, requireRole } from '../../people/people.access.ts';
import { getPortal } from '../../portals/portal.queries.ts';
import type { Context } from '../../shared/context.ts';
import { limitOf, type Page, type PageInput } from '../../shared/page.ts';

export type WebhookRow = typeof webhooks.$inferSelect;

/** Who may see webhooks and what they were told. */
const readers: readonly Role[] = ['administrator', 'auditor'];

/** The portals whose webhooks the caller may see: the one that was named, or all. Throws NOT_FOUND or FORBIDDEN. */
export async function portalsToRead(ctx: Context, key?: string | null): Promise<string[]> {
  const actor = requireActor(ctx);
  if (key == null) return readers.flatMap((role) => portalIdsAs(actor, role));
  const portal = await getPortal(ctx, key, 'portal');
  requireRole(ctx, readers, portal);
  return [portal.id];
}

/** A webhook that the caller may see; else null. */
export async function findWebhook(ctx: Context, id: string): Promise<WebhookRow | null> {
  const portalIds = await portalsToRead(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), inArray(webhooks.portalId, portalIds)));
  return row ?? null;
}

/** Webhooks by name, inactive ones last. */
export async function listWebhooks(
  ctx: Context,
  portal?: string | null,
  page?: PageInput | null,
): Promise<Page<WebhookRow>> {
  const { limit, offset } = limitOf(page);
  const where = inArray(webhooks.portalId, await portalsToRead(ctx, portal));
  const [items, total] = await Promise.all([
    ctx.db
      .select()
      .from(webhooks)
      .where(where)
      .orderBy(sql`not ${webhooks.isActive}, ${webhooks.name} collate "vi-x-icu"`, webhooks.id)
      .limit(limit)
      .offset(offset),
    ctx.db.$count(webhooks, where),
  ]);
  return { items, total };
}
