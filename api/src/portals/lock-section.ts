import type { HeldRole } from '../people/actor.ts';
import { requireRole } from '../people/people.access.ts';
import type { TransactionContext } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { expectVersion } from '../shared/expect-version.ts';
import { lockPortal } from './portal.queries.ts';
import { sectionsOfPortal } from './section-place.ts';
import { findSection, type SectionRow } from './section.queries.ts';

/**
 * The section that an administrator is about to change, with the tree that it stands in. The whole portal is locked: two
 * moves in one tree could otherwise make a ring. Throws NOT_FOUND, FORBIDDEN or CONFLICT.
 */
export async function lockSection(
  tx: TransactionContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<{ section: SectionRow; tree: SectionRow[]; held: HeldRole }> {
  const found = await findSection(tx, id);
  if (!found) throw notFound('Section');
  const held = requireRole(tx, 'administrator', await lockPortal(tx, found.portalId));
  const tree = await sectionsOfPortal(tx, found.portalId);
  const section = tree.find((row) => row.id === id);
  if (!section) throw notFound('Section');
  expectVersion(section, expectedVersion);
  return { section, tree, held };
}
