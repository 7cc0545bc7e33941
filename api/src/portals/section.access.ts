import type { Reason } from '@hai-dang/schema';
import { articles } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import type { SectionRow } from './section.queries.ts';

/** Prescribed by the regulation, and therefore not for the portal to remove or move. Basis: HP20-2.4, LC25-3.2. */
export const sectionLocked = ({ basis }: Pick<SectionRow, 'basis'>): Reason => ({
  code: 'sectionLocked',
  basis: basis?.split(', ') ?? [],
});

/** What stands in the way of archiving a section; nothing when it may be archived. */
export async function reasonsAgainstArchiving(
  ctx: Pick<Context, 'db'>,
  section: SectionRow,
  tree: readonly SectionRow[],
): Promise<Reason[]> {
  const children = tree.filter(
    ({ parentId, archivedAt }) => parentId === section.id && archivedAt === null,
  ).length;
  const inside = await ctx.db.$count(articles, eq(articles.sectionId, section.id));
  return [
    ...(section.isLocked ? [sectionLocked(section)] : []),
    ...(children > 0 ? [{ code: 'sectionHasChildren' as const, values: { count: children } }] : []),
    ...(inside > 0 ? [{ code: 'sectionInUse' as const, values: { count: inside } }] : []),
  ];
}
