import { diffDocuments, diffText } from '@hai-dang/schema/document';
import type { Context } from '../shared/context.ts';
import { badUserInput, notFound } from '../shared/errors.ts';
import type { RevisionRow } from './load-translation.ts';
import { type BlockChange, type FieldChange, type StaleBlock, toSegments } from './revision.type.ts';
import { findTranslation, getRevision } from './translation.queries.ts';

/** Two revisions of one translation, in fields and blocks. */
export async function compareRevisions(ctx: Context, ids: { before: string; after: string }) {
  const before = await getRevision(ctx, ids.before, 'before');
  const after = await getRevision(ctx, ids.after, 'after');
  for (const [field, { translationId }] of [['before', before] as const, ['after', after] as const]) {
    if (!(await findTranslation(ctx, translationId))) throw notFound('Revision', field);
  }
  if (before.translationId !== after.translationId)
    throw badUserInput({ field: 'after', code: 'otherTranslation' });
  return { before, after, ...changesBetween(before, after) };
}

/** What differs in the fields, and what became of every block. */
export function changesBetween(
  before: RevisionRow,
  after: RevisionRow,
): { fields: FieldChange[]; blocks: BlockChange[] } {
  const fields = (['title', 'slug', 'summary'] as const)
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({ field, segments: toSegments(diffText(before[field] ?? '', after[field] ?? '')) }));
  const blocks = diffDocuments(before.body, after.body).map((change) => ({
    id: change.id,
    kind: change.kind,
    segments: toSegments(change.segments),
    before: change.before?.json ?? null,
    after: change.after?.json ?? null,
  }));
  return { fields, blocks };
}

/** The source's changes that a translator has to look at, with the words as they were and as they are. */
export function staleBlocksBetween(
  madeFrom: RevisionRow,
  source: RevisionRow,
  ids: readonly string[],
): StaleBlock[] {
  const waiting = new Set(ids);
  const { fields, blocks } = changesBetween(madeFrom, source);
  return [
    ...fields
      .filter(({ field }) => waiting.has(field))
      .map(({ field, segments }) => ({ id: field, before: null, after: null, segments })),
    ...blocks
      .filter(({ id }) => waiting.has(id))
      .map(({ id, before, after, segments }) => ({ id, before, after, segments })),
  ];
}
