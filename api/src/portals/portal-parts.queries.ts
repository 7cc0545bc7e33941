import { portalDeadlines, portalLanguages, portalRoles } from '@hai-dang/schema/tables';
import { asc, inArray } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';

export type PortalLanguageRow = typeof portalLanguages.$inferSelect;
export type PortalRoleRow = typeof portalRoles.$inferSelect;
export type PortalDeadlineRow = typeof portalDeadlines.$inferSelect;

type Reader = Pick<Context, 'db'>;

/** The languages of a portal in its own order, in one statement for all portals of a request. */
export const listPortalLanguages = (ctx: Reader, portalId: string): Promise<PortalLanguageRow[]> =>
  loader(ctx, languagesByPortalIds).load(portalId);

/** What the portal is called, by language. */
export async function portalNames(ctx: Reader, portalId: string): Promise<Record<string, string>> {
  const languages = await listPortalLanguages(ctx, portalId);
  return Object.fromEntries(languages.map(({ language, name }) => [language, name]));
}

/** The titles of a portal in its own order. */
export const listPortalRoles = (ctx: Reader, portalId: string): Promise<PortalRoleRow[]> =>
  loader(ctx, rolesByPortalIds).load(portalId);

/** The deadlines of a portal by key. */
export const listPortalDeadlines = (ctx: Reader, portalId: string): Promise<PortalDeadlineRow[]> =>
  loader(ctx, deadlinesByPortalIds).load(portalId);

async function languagesByPortalIds(ctx: Reader, ids: readonly string[]): Promise<PortalLanguageRow[][]> {
  const rows = await ctx.db
    .select()
    .from(portalLanguages)
    .where(inArray(portalLanguages.portalId, [...ids]))
    .orderBy(asc(portalLanguages.position), asc(portalLanguages.language));
  return byPortal(ids, rows);
}

async function rolesByPortalIds(ctx: Reader, ids: readonly string[]): Promise<PortalRoleRow[][]> {
  const rows = await ctx.db
    .select()
    .from(portalRoles)
    .where(inArray(portalRoles.portalId, [...ids]))
    .orderBy(asc(portalRoles.position), asc(portalRoles.key));
  return byPortal(ids, rows);
}

async function deadlinesByPortalIds(ctx: Reader, ids: readonly string[]): Promise<PortalDeadlineRow[][]> {
  const rows = await ctx.db
    .select()
    .from(portalDeadlines)
    .where(inArray(portalDeadlines.portalId, [...ids]))
    .orderBy(asc(portalDeadlines.key));
  return byPortal(ids, rows);
}

function byPortal<T extends { portalId: string }>(ids: readonly string[], rows: readonly T[]): T[][] {
  const groups = Map.groupBy(rows, ({ portalId }) => portalId);
  return ids.map((id) => groups.get(id) ?? []);
}
