import { sections } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { guardFailed, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { lockSection } from './lock-section.ts';
import { checkedPosition, parentIdOf } from './section-place.ts';
import { sectionLocked } from './section.access.ts';
import type { UpdateSectionInput } from './section.input.ts';
import type { SectionRow } from './section.queries.ts';
import { writeSectionNames } from './write-section-names.ts';

/** Renames, orders, moves or weighs a section. A prescribed one keeps its parent. Basis: HP20-2.4, LC25-3.2. */
export function updateSection(ctx: Context, input: UpdateSectionInput): Promise<SectionRow> {
  return inTransaction(ctx, async (tx) => {
    const { section, tree, held } = await lockSection(tx, input);
    const parentId = parentAfter(input, section, tree);
    if (section.isLocked && parentId !== section.parentId) throw guardFailed([sectionLocked(section)]);
    const position = checkedPosition(input.position ?? section.position);
    const searchWeight = input.searchWeight ?? section.searchWeight;
    await writeSectionNames(tx, section, input.names ?? [], false);
    const [updated] = await tx.db
      .update(sections)
      .set({ parentId, position, searchWeight, version: sql`${sections.version} + 1` })
      .where(eq(sections.id, section.id))
      .returning();
    if (!updated) throw notFound('Section');
    const { id: _id, expectedVersion: _version, names, ...place } = input;
    record(tx, {
      subject: 'Section',
      subjectId: section.id,
      portalId: section.portalId,
      action: 'sectionUpdated',
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      details: { key: section.key, ...place, ...(names && { names: names.map((each) => ({ ...each })) }) },
    });
    return updated;
  });
}

function parentAfter(
  { parent }: UpdateSectionInput,
  section: SectionRow,
  tree: readonly SectionRow[],
): string | null {
  if (parent === undefined) return section.parentId;
  return parent === null ? null : parentIdOf(tree, parent, section.id);
}
