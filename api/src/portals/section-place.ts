import { sections } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { isWithin } from './section-tree.ts';
import type { SectionRow } from './section.queries.ts';

/** The tree as it stands in this transaction. */
export const sectionsOfPortal = (ctx: Pick<Context, 'db'>, portalId: string): Promise<SectionRow[]> =>
  ctx.db.select().from(sections).where(eq(sections.portalId, portalId));

/** Id of the section to stand under. Throws BAD_USER_INPUT for one that is not there, is archived, or stands under this one. */
export function parentIdOf(tree: readonly SectionRow[], parentKey: string, sectionId?: string): string {
  const parent = tree.find(({ key }) => key === parentKey);
  if (!parent || parent.archivedAt !== null) throw badUserInput({ field: 'parent', code: 'unknown' });
  if (sectionId && isWithin(tree, parent.id, sectionId))
    throw badUserInput({ field: 'parent', code: 'invalid' });
  return parent.id;
}

/** A place among siblings. Throws BAD_USER_INPUT below 0 or past all sense. */
export function checkedPosition(position: number): number {
  if (position < 0) throw badUserInput({ field: 'position', code: 'tooSmall', values: { min: 0 } });
  if (position > 1000) throw badUserInput({ field: 'position', code: 'tooLarge', values: { max: 1000 } });
  return position;
}

/** The place after the last sibling. */
export const lastPosition = (tree: readonly SectionRow[], parentId: string | null): number =>
  1 + Math.max(-1, ...tree.filter((row) => row.parentId === parentId).map(({ position }) => position));
