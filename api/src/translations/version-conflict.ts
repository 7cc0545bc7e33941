import { diffDocuments, diffText } from '@hai-dang/schema/document';
import { events, revisions, users } from '@hai-dang/schema/tables';
import { and, desc, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { conflict, type DomainError } from '../shared/errors.ts';
import type { BlockContent } from './block-sources.ts';
import type { LoadedTranslation } from './load-translation.ts';

/** What the caller had in view: a revision by its id, or words not yet saved. */
export type Seen = { revisionId: string } | { content: BlockContent };

/**
 * Somebody was faster. The answer names who did what, and compares what the caller saw with what is there now, so that
 * nobody has to start over. Texts are given as runs: `equal`, `insert` (theirs), `delete` (the caller's).
 */
export async function versionConflict(
  ctx: Context,
  { translation, current }: LoadedTranslation,
  expectedVersion: number,
  seen?: Seen,
): Promise<DomainError> {
  const [last] = await ctx.db
    .select({ action: events.action, at: events.at, actor: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(eq(events.translationId, translation.id))
    .orderBy(desc(events.sequence))
    .limit(1);
  const before = seen && (await contentSeen(ctx, translation.id, seen));
  return conflict({
    expectedVersion,
    actualVersion: translation.version,
    state: translation.state,
    revisionId: current.id,
    lastEvent: last ? { ...last, at: last.at.toISOString() } : null,
    comparison: before ? compareContents(before, current) : null,
  });
}

async function contentSeen(ctx: Context, translationId: string, seen: Seen): Promise<BlockContent | null> {
  if ('content' in seen) return seen.content;
  if (!isUuid(seen.revisionId)) return null;
  const [revision] = await ctx.db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, seen.revisionId), eq(revisions.translationId, translationId)));
  return revision ?? null;
}

/** Field by field and block by block; unchanged ones are left out. */
export function compareContents(before: BlockContent, after: BlockContent) {
  const fields = (['title', 'summary'] as const)
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({ field, segments: diffText(before[field] ?? '', after[field] ?? '') }));
  const blocks = diffDocuments(before.body, after.body)
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ id, kind, segments }) => ({ id, kind, segments }));
  return { fields, blocks };
}
