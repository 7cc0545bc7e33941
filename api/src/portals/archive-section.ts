import { sections } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import { guardFailed, notFound } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { lockSection } from './lock-section.ts';
import { reasonsAgainstArchiving } from './section.access.ts';
import type { ArchiveSectionInput } from './section.input.ts';
import type { SectionRow } from './section.queries.ts';

/** Takes a section out of use, for ever. One that is prescribed, or holds articles or other sections, stays. */
export function archiveSection(ctx: Context, input: ArchiveSectionInput): Promise<SectionRow> {
  return inTransaction(ctx, async (tx) => {
    const { section, tree, held } = await lockSection(tx, input);
    if (section.archivedAt !== null) return section;
    const reasons = await reasonsAgainstArchiving(tx, section, tree);
    if (reasons.length > 0) throw guardFailed(reasons);
    const [archived] = await tx.db
      .update(sections)
      .set({ archivedAt: tx.now(), version: sql`${sections.version} + 1` })
      .where(eq(sections.id, section.id))
      .returning();
    if (!archived) throw notFound('Section');
    record(tx, {
      subject: 'Section',
      subjectId: section.id,
      portalId: section.portalId,
      action: 'sectionArchived',
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      details: { key: section.key },
    });
    return archived;
  });
}
