import { portals } from '@hai-dang/schema/tables';
import { asc, eq, inArray } from 'drizzle-orm';
import type { PublicContext } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { storable } from './article-filter.ts';

const columns = {
  portalId: portals.id,
  parentId: portals.parentId,
  key: portals.key,
  level: portals.level,
  domain: portals.domain,
  defaultLanguage: portals.defaultLanguage,
};

/** A portal as a request holds it: its public columns. */
export type LivePortal = Pick<
  typeof portals.$inferSelect,
  'parentId' | 'key' | 'level' | 'domain' | 'defaultLanguage'
> & { portalId: string };

/** Every portal, level I first. */
export const listPortals = (ctx: PublicContext): Promise<LivePortal[]> =>
  ctx.db.select(columns).from(portals).orderBy(asc(portals.level), asc(portals.key));

/** The portal of this key; null when there is none. */
export async function findPortalByKey(ctx: PublicContext, key: string): Promise<LivePortal | null> {
  const [row] = await ctx.db
    .select(columns)
    .from(portals)
    .where(eq(portals.key, storable(key)));
  return row ?? null;
}

/** The portal of this id, in one statement for all that a request asks for; null when there is none. */
export const findPortal = (ctx: PublicContext, id: string): Promise<LivePortal | null> =>
  loader(ctx, portalsByIds).load(id);

/** Component portals under one, by key; in one statement for all portals of a list. */
export const listComponents = (ctx: PublicContext, portalId: string): Promise<LivePortal[]> =>
  loader(ctx, componentsOfPortals).load(portalId);

async function portalsByIds(ctx: PublicContext, ids: readonly string[]): Promise<(LivePortal | null)[]> {
  const rows = await ctx.db
    .select(columns)
    .from(portals)
    .where(inArray(portals.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.portalId, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function componentsOfPortals(ctx: PublicContext, ids: readonly string[]): Promise<LivePortal[][]> {
  const rows = await ctx.db
    .select(columns)
    .from(portals)
    .where(inArray(portals.parentId, [...ids]))
    .orderBy(asc(portals.key));
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  return ids.map((id) => byParent.get(id) ?? []);
}
