import type { Content } from '@hai-dang/schema/document';
import { revisions } from '@hai-dang/schema/tables';
import { desc, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { TransactionContext } from '../shared/context.ts';
import type { LoadedTranslation, RevisionRow } from './load-translation.ts';
import { sealRevision } from './move-translation.ts';

/** Puts content into the open revision when it is the writer's own, or else into a new one. */
export async function keepContent(
  ctx: TransactionContext,
  { translation, current }: LoadedTranslation,
  userId: string,
  content: Content,
  hash: string,
): Promise<RevisionRow> {
  if (hash === current.contentHash) return current;
  const columns = { ...content, contentHash: hash, savedAt: ctx.now() };
  if (!current.sealedAt && current.createdBy === userId) {
    const [row] = await ctx.db.update(revisions).set(columns).where(eq(revisions.id, current.id)).returning();
    if (!row) throw new Error(`Revision ${current.id} vanished under its lock`);
    return row;
  }
  await sealRevision(ctx, current.id);
  return addRevision(ctx, { translationId: translation.id, userId, content, hash });
}

export interface NewRevision {
  id?: string;
  translationId: string;
  userId: string;
  content: Content;
  hash: string;
}

/** Appends a revision with the next number. */
export async function addRevision(
  ctx: TransactionContext,
  { id = uuid(), translationId, userId, content, hash }: NewRevision,
): Promise<RevisionRow> {
  const [last] = await ctx.db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.translationId, translationId))
    .orderBy(desc(revisions.number))
    .limit(1);
  const [row] = await ctx.db
    .insert(revisions)
    .values({
      id,
      translationId,
      number: (last?.number ?? 0) + 1,
      ...content,
      contentHash: hash,
      createdBy: userId,
      createdAt: ctx.now(),
      savedAt: ctx.now(),
    })
    .returning();
  if (!row) throw new Error('A revision was not added');
  return row;
}
