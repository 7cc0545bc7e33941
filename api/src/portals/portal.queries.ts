import { portals } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { validate as isUuid } from 'uuid';
import { requireActor, visiblePortalIds } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';

export type PortalRow = typeof portals.$inferSelect;

async function portalsByIds(ctx: Pick<Context, 'db'>, ids: readonly string[]): Promise<(PortalRow | null)[]> {
  const rows = await ctx.db
    .select()
    .from(portals)
    .where(inArray(portals.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function componentsByParentIds(
  ctx: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<PortalRow[][]> {
  const rows = await ctx.db
    .select()
    .from(portals)
    .where(inArray(portals.parentId, [...ids]))
    .orderBy(asc(portals.key));
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  return ids.map((id) => byParent.get(id) ?? []);
}

/** The portal of this id, in one statement for all that a request asks for; null when there is none. */
export const findPortal = (ctx: Context, id: string): Promise<PortalRow | null> =>
  loader(ctx, portalsByIds).load(id);

/** Keeps a portal that a list has read along with its rows, so that the request does not ask for it again. */
export const keepPortal = (ctx: Context, row: PortalRow): unknown =>
  loader(ctx, portalsByIds).prime(row.id, row);

/** The portal that another row refers to. Throws NOT_FOUND. */
export async function getPortalById(ctx: Context, id: string, field = 'id'): Promise<PortalRow> {
  const portal = await findPortal(ctx, id);
  if (!portal) throw notFound('Portal', field);
  return portal;
}

/** The portal of this key, whoever asks; null when there is none. */
export async function findPortalByKey(ctx: Pick<Context, 'db'>, key: string): Promise<PortalRow | null> {
  const [row] = await ctx.db.select().from(portals).where(eq(portals.key, key));
  return row ?? null;
}

/** The portal of the key that an input names in `field`. Throws NOT_FOUND. */
export async function getPortal(ctx: Pick<Context, 'db'>, key: string, field = 'portal'): Promise<PortalRow> {
  const portal = await findPortalByKey(ctx, key);
  if (!portal) throw notFound('Portal', field);
  return portal;
}

/** The portal, locked until the transaction ends: changes of one portal and its section tree wait for each other. */
export async function lockPortal(ctx: Pick<Context, 'db'>, id: string, field = 'id'): Promise<PortalRow> {
  const [row] = isUuid(id)
    ? await ctx.db.select().from(portals).where(eq(portals.id, id)).for('no key update')
    : [];
  if (!row) throw notFound('Portal', field);
  return row;
}

/** Component portals of level II that the caller works in. */
export async function listComponents(ctx: Context, portalId: string): Promise<PortalRow[]> {
  const visible = new Set(visiblePortalIds(requireActor(ctx)));
  const components = await loader(ctx, componentsByParentIds).load(portalId);
  return components.filter(({ id }) => visible.has(id));
}

/** The portals that the caller works in, level I first. */
export async function listPortals(ctx: Context, page?: PageInput | null): Promise<Page<PortalRow>> {
  const { limit, offset } = limitOf(page);
  const where = inArray(portals.id, visiblePortalIds(requireActor(ctx)));
  const [items, total] = await Promise.all([
    ctx.db
      .select()
      .from(portals)
      .where(where)
      .orderBy(asc(portals.level), asc(portals.key))
      .limit(limit)
      .offset(offset),
    ctx.db.$count(portals, where),
  ]);
  return { items, total };
}

/** A portal that the caller works in, or the one above it; null for every other one. */
export async function findReadablePortal(
  ctx: Context,
  { key, id }: { key?: string | null; id?: string | null },
): Promise<PortalRow | null> {
  if (id && !isUuid(id)) return null;
  const named = and(key ? eq(portals.key, key) : undefined, id ? eq(portals.id, id) : undefined);
  if (!named) return null;
  const [row] = await ctx.db
    .select()
    .from(portals)
    .where(and(named, isReadable(ctx)));
  return row ?? null;
}

/** Whether a portal is one that the caller works in, or stands above one. */
export function isReadable(ctx: Context): SQL | undefined {
  const visible = visiblePortalIds(requireActor(ctx));
  const component = alias(portals, 'component');
  const above = ctx.db
    .select({ id: component.parentId })
    .from(component)
    .where(inArray(component.id, visible));
  return or(inArray(portals.id, visible), inArray(portals.id, above));
}
