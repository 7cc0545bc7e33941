import { portals, sectionNames, sections } from '@hai-dang/schema/tables';
import { asc, eq, inArray } from 'drizzle-orm';
import { treeOrder } from '../portals/section-tree.ts';
import type { PublicContext } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';

type Name = Pick<typeof sectionNames.$inferSelect, 'language' | 'name' | 'slug'>;

/** A section as a request holds it. */
export interface LiveSection {
  sectionId: string;
  portalId: string;
  parentId: string | null;
  key: string;
  isArchived: boolean;
  names: Name[];
  defaultLanguage: string;
  /** Language of the article that led here. */
  language?: string;
}

/** All sections of a portal from top to bottom, archived ones too; in one statement, for articles and trees alike. */
export const listSections = (ctx: PublicContext, portalId: string): Promise<LiveSection[]> =>
  loader(ctx, sectionsOfPortals).load(portalId);

/** The sections in use right under one, or at the top of the tree. */
export async function listBranches(
  ctx: PublicContext,
  portalId: string,
  parentId: string | null,
): Promise<LiveSection[]> {
  const all = await listSections(ctx, portalId);
  return all.filter((section) => section.parentId === parentId && !section.isArchived);
}

/** A section of a portal; null for an id that the portal does not have. */
export async function findSectionOf(
  ctx: PublicContext,
  portalId: string,
  sectionId: string,
): Promise<LiveSection | null> {
  const all = await listSections(ctx, portalId);
  return all.find((section) => section.sectionId === sectionId) ?? null;
}

/** A section in use, in whatever portal; null when there is none. */
export async function findSection(ctx: PublicContext, sectionId: string): Promise<LiveSection | null> {
  const [row] = await ctx.db
    .select({ portalId: sections.portalId })
    .from(sections)
    .where(eq(sections.id, sectionId));
  const section = row ? await findSectionOf(ctx, row.portalId, sectionId) : null;
  return section?.isArchived ? null : section;
}

async function sectionsOfPortals(ctx: PublicContext, portalIds: readonly string[]): Promise<LiveSection[][]> {
  const rows = await ctx.db
    .select({
      id: sections.id,
      portalId: sections.portalId,
      parentId: sections.parentId,
      key: sections.key,
      position: sections.position,
      archivedAt: sections.archivedAt,
      defaultLanguage: portals.defaultLanguage,
      name: { language: sectionNames.language, name: sectionNames.name, slug: sectionNames.slug },
    })
    .from(sections)
    .innerJoin(portals, eq(portals.id, sections.portalId))
    .leftJoin(sectionNames, eq(sectionNames.sectionId, sections.id))
    .where(inArray(sections.portalId, [...portalIds]))
    .orderBy(asc(sectionNames.language));
  const bySection = Map.groupBy(rows, ({ id }) => id);
  const each = [...bySection.values()].flatMap(([row]) => (row ? [row] : []));
  const byPortal = Map.groupBy(treeOrder(each), ({ portalId }) => portalId);
  return portalIds.map((portalId) =>
    (byPortal.get(portalId) ?? []).map(({ id, parentId, key, archivedAt, defaultLanguage }) => ({
      sectionId: id,
      portalId,
      parentId,
      key,
      isArchived: archivedAt !== null,
      names: (bySection.get(id) ?? []).flatMap(({ name }) => (name ? [name] : [])),
      defaultLanguage,
    })),
  );
}
