import type { PublicContext } from '../shared/context.ts';
import type { LiveSection } from './directory.ts';
import { readPublicDirectory } from './portal.queries.ts';

export type { LiveSection } from './directory.ts';

/** The sections in use right under one, or at the top of the tree. */
export async function listBranches(
  ctx: PublicContext,
  portalId: string,
  parentId: string | null,
): Promise<LiveSection[]> {
  const { byId } = await readPublicDirectory(ctx);
  const all = byId.get(portalId)?.sections ?? [];
  return all.filter((section) => section.parentId === parentId && !section.isArchived);
}

/** A section of a portal; null for an id that the portal does not have. */
export async function findSectionOf(
  ctx: PublicContext,
  portalId: string,
  sectionId: string,
): Promise<LiveSection | null> {
  const { section } = await readPublicDirectory(ctx);
  const found = section(sectionId);
  return found?.portalId === portalId ? found : null;
}

/** A section in use, in whatever portal; null when there is none. */
export async function findSection(ctx: PublicContext, sectionId: string): Promise<LiveSection | null> {
  const { section } = await readPublicDirectory(ctx);
  const found = section(sectionId);
  return found && !found.isArchived ? found : null;
}
