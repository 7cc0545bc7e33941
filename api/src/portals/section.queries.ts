import { portals, sectionNames as nameTable, sections } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { requireActor, visiblePortalIds } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import { isReadable } from './portal.queries.ts';
import { treeOrder } from './section-tree.ts';

export type SectionRow = typeof sections.$inferSelect;
export type SectionNameRow = typeof nameTable.$inferSelect;

type Reader = Pick<Context, 'db'>;

async function loadSections(ctx: Reader, ids: readonly string[]): Promise<(SectionRow | null)[]> {
  const rows = await ctx.db
    .select()
    .from(sections)
    .where(inArray(sections.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function loadNames(ctx: Reader, ids: readonly string[]): Promise<SectionNameRow[][]> {
  const rows = await ctx.db
    .select()
    .from(nameTable)
    .where(inArray(nameTable.sectionId, [...ids]))
    .orderBy(asc(nameTable.language));
  const bySection = Map.groupBy(rows, ({ sectionId }) => sectionId);
  return ids.map((id) => bySection.get(id) ?? []);
}

async function loadTrees(ctx: Reader, portalIds: readonly string[]): Promise<SectionRow[][]> {
  const rows = await ctx.db
    .select()
    .from(sections)
    .where(inArray(sections.portalId, [...portalIds]));
  const byPortal = Map.groupBy(rows, ({ portalId }) => portalId);
  return portalIds.map((id) => treeOrder(byPortal.get(id) ?? []));
}

/** The section of this id, in one statement for all that a request asks for; null when there is none. */
export const findSection = (ctx: Reader, id: string): Promise<SectionRow | null> =>
  loader(ctx, loadSections).load(id);

/** Keeps a section that a list has read along with its rows, so that the request does not ask for it again. */
export const keepSection = (ctx: Reader, row: SectionRow): unknown =>
  loader(ctx, loadSections).prime(row.id, row);

/** The sections of these ids, in their order; null where there is none. */
export async function sectionsByIds(ctx: Reader, ids: readonly string[]): Promise<(SectionRow | null)[]> {
  return Promise.all(ids.map((id) => findSection(ctx, id)));
}

/** The section that another row refers to. Throws NOT_FOUND. */
export async function getSection(ctx: Reader, id: string, field = 'id'): Promise<SectionRow> {
  const section = await findSection(ctx, id);
  if (!section) throw notFound('Section', field);
  return section;
}

/** Names and slugs of a section in every language that has one. */
export const listSectionNames = (ctx: Reader, sectionId: string): Promise<SectionNameRow[]> =>
  loader(ctx, loadNames).load(sectionId);

/** What a section is called, by language. */
export async function sectionNames(ctx: Reader, sectionId: string): Promise<Record<string, string>> {
  const names = await listSectionNames(ctx, sectionId);
  return Object.fromEntries(names.map(({ language, name }) => [language, name]));
}

/** The section tree of a portal, read from top to bottom. */
export const listSectionsOf = (ctx: Reader, portalId: string): Promise<SectionRow[]> =>
  loader(ctx, loadTrees).load(portalId);

/** Sections of one portal, or of all that the caller works in: portal by portal, each tree from top to bottom. */
export async function listSections(
  ctx: Context,
  { portal, page }: { portal?: string | null; page?: PageInput | null },
): Promise<Page<SectionRow>> {
  const { limit, offset } = limitOf(page);
  const visible = inArray(portals.id, visiblePortalIds(requireActor(ctx)));
  // A tree has dozens of rows, and its order is not one that SQL knows: it is read whole, and cut here.
  const rows = await ctx.db
    .select({ section: sections })
    .from(sections)
    .innerJoin(portals, eq(portals.id, sections.portalId))
    .where(portal ? and(eq(portals.key, portal), isReadable(ctx)) : visible)
    .orderBy(asc(portals.level), asc(portals.key));
  const trees = Map.groupBy(
    rows.map(({ section }) => section),
    ({ portalId }) => portalId,
  );
  const items = [...trees.values()].flatMap(treeOrder);
  return { items: items.slice(offset, offset + limit), total: items.length };
}

/** A section of a portal that the caller may see; null for every other one. */
export async function findReadableSection(ctx: Context, id: string): Promise<SectionRow | null> {
  requireActor(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select({ section: sections })
    .from(sections)
    .innerJoin(portals, eq(portals.id, sections.portalId))
    .where(and(eq(sections.id, id), isReadable(ctx)));
  return row?.section ?? null;
}
