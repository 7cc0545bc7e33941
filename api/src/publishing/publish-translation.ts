import { publicationMedia, publications, slugHistory } from '@hai-dang/schema/tables';
import { and, eq, min } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { signPublication } from '../delivery/authenticity/sign-publication.ts';
import { removeJob } from '../shared/jobs.ts';
import type { Context, TransactionContext } from '../shared/context.ts';
import { record } from '../shared/transaction.ts';
import type { TranslationRow } from '../translations/load-translation.ts';
import {
  moveTranslation,
  type Permitted,
  translationEvent,
  type TranslationRef,
} from '../translations/move-translation.ts';
import { renderPublication } from './render-publication.ts';
import { scheduleKey } from './schedule-key.ts';
import { snapshotHash } from './snapshot-hash.ts';

/**
 * Makes the approved text public. The guards have recomputed the hash of the approved revision and found it unchanged;
 * what goes live is rendered from that revision and no other (LS21-14.2b).
 */
export const publishTranslation = (
  ctx: Context,
  input: TranslationRef & { note?: string | null },
): Promise<TranslationRow> =>
  moveTranslation(ctx, 'publish', input, {
    note: input.note,
    then: async (inside, permitted, moved) => {
      await removeJob(inside, scheduleKey(moved.id));
      await goLive(inside, permitted, moved);
    },
  });

async function goLive(
  ctx: TransactionContext,
  { loaded, used }: Permitted,
  translation: TranslationRow,
): Promise<void> {
  const { article, approved } = loaded;
  if (!approved) throw new Error(`Translation ${translation.id} was published without an approved revision`);
  const now = ctx.now();
  const rendered = await renderPublication(ctx, article, translation.language, approved);

  const [first] = await ctx.db
    .select({ publishedAt: min(publications.publishedAt) })
    .from(publications)
    .where(eq(publications.translationId, translation.id));
  await ctx.db
    .update(publications)
    .set({ status: 'superseded', endedAt: now })
    .where(and(eq(publications.translationId, translation.id), eq(publications.status, 'live')));

  const id = uuid();
  const columns = {
    id,
    articleId: article.id,
    translationId: translation.id,
    revisionId: approved.id,
    portalId: article.portalId,
    sectionId: article.sectionId,
    language: translation.language,
    isSource: translation.isSource,
    sourceLanguage: article.sourceLanguage,
    status: 'live',
    kind: article.kind,
    informationKind: article.informationKind,
    provenance: article.provenance,
    title: approved.title,
    slug: approved.slug,
    summary: approved.summary,
    ...rendered,
    seo: approved.seo,
    tags: article.tags,
    author: article.author,
    sourceName: article.sourceName,
    sourceUrl: article.sourceUrl,
    contentHash: approved.contentHash,
    changeNote: translation.changeNote,
    publishedAt: first?.publishedAt ?? now,
    updatedAt: now,
    publishedBy: ctx.actor?.userId ?? null,
    isStale: translation.staleWeight !== null,
  } satisfies typeof publications.$inferInsert;
  const [publication] = await ctx.db.insert(publications).values(columns).returning();
  if (!publication) throw new Error(`Translation ${translation.id} was not published`);
  await signPublication(ctx, publication);
  if (rendered.media.length > 0)
    await ctx.db
      .insert(publicationMedia)
      .values(rendered.media.map((image) => ({ publicationId: id, mediaId: image.id })));
  await ctx.db
    .insert(slugHistory)
    .values({
      portalId: article.portalId,
      language: translation.language,
      slug: approved.slug,
      translationId: translation.id,
      createdAt: now,
    })
    .onConflictDoNothing();
  record(ctx, {
    ...translationEvent(loaded, used),
    subject: 'Publication',
    subjectId: id,
    action: 'wentLive',
    revisionId: approved.id,
    revisionHash: approved.contentHash,
    details: { ...used.details, snapshotHash: snapshotHash(publication) },
  });
}
