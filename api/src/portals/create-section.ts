import { sections } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { requireRole } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { badUserInput } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { getPortal, lockPortal } from './portal.queries.ts';
import { checkedPosition, lastPosition, parentIdOf, sectionsOfPortal } from './section-place.ts';
import type { CreateSectionInput } from './section.input.ts';
import type { SectionRow } from './section.queries.ts';
import { writeSectionNames } from './write-section-names.ts';

/** Adds a section beside the prescribed ones, named in every language of the portal. Basis: HP25-5.2. */
export function createSection(ctx: Context, input: CreateSectionInput): Promise<SectionRow> {
  return inTransaction(ctx, async (tx) => {
    const { id: portalId } = await getPortal(tx, input.portal);
    const held = requireRole(tx, 'administrator', await lockPortal(tx, portalId, 'portal'));
    const tree = await sectionsOfPortal(tx, portalId);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.key)) throw badUserInput({ field: 'key', code: 'format' });
    if (input.key.length > 60) throw badUserInput({ field: 'key', code: 'tooLong', values: { max: 60 } });
    if (tree.some(({ key }) => key === input.key)) throw badUserInput({ field: 'key', code: 'taken' });
    const parentId = input.parent ? parentIdOf(tree, input.parent) : null;
    const position = checkedPosition(input.position ?? lastPosition(tree, parentId));
    const searchWeight = input.searchWeight ?? 'normal';

    const row = { id: uuid(), portalId, key: input.key, parentId, position, searchWeight };
    const [section] = await tx.db.insert(sections).values(row).returning();
    if (!section) throw new Error('A section was not created');
    await writeSectionNames(tx, section, input.names, true);
    record(tx, {
      subject: 'Section',
      subjectId: section.id,
      portalId,
      action: 'sectionCreated',
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      details: {
        key: input.key,
        parent: input.parent ?? null,
        searchWeight,
        names: input.names.map((each) => ({ ...each })),
      },
    });
    return section;
  });
}
