import { contentHash, emptyDocument } from '@hai-dang/schema/document';
import {
  articles,
  publicationMedia,
  publications,
  revisions,
  sections,
  translations,
} from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Database } from '@hai-dang/api/database/connect';

interface Published extends Partial<typeof publications.$inferInsert> {
  portalId: string;
  userId: string;
  mediaIds?: string[];
}

/** A live publication with everything that it stands on, as if it had gone through the whole machine. */
export async function makePublication(
  database: Database,
  { portalId, userId, mediaIds = [], ...overrides }: Published,
) {
  const [articleId, translationId, revisionId, id] = [uuid(), uuid(), uuid(), uuid()];
  const { sectionId = uuid(), slug = `bai-${id}`, language = 'vi' } = overrides;
  const content = {
    title: 'Bài',
    slug,
    summary: null,
    body: emptyDocument(),
    seo: { title: null, description: null, keywords: [] },
  };
  const hash = await contentHash({ ...content, language });
  const facts = {
    kind: 'news',
    informationKind: 'official',
    provenance: 'own',
    sourceLanguage: 'vi',
  } as const;
  const now = new Date();
  await database.owner.transaction(async (tx) => {
    if (overrides.sectionId === undefined)
      await tx.insert(sections).values({ id: sectionId, portalId, key: sectionId, position: 0 });
    await tx.insert(articles).values({ id: articleId, portalId, sectionId, createdBy: userId, ...facts });
    await tx.insert(translations).values({
      id: translationId,
      articleId,
      portalId,
      language,
      isSource: true,
      state: 'published',
      title: content.title,
      slug,
      currentRevisionId: revisionId,
      createdBy: userId,
    });
    await tx
      .insert(revisions)
      .values({ ...content, id: revisionId, translationId, number: 1, contentHash: hash, createdBy: userId });
    const approval = { approvedRevisionId: revisionId, approvedHash: hash };
    await tx.update(translations).set(approval).where(eq(translations.id, translationId));
    await tx.insert(publications).values({
      ...facts,
      id,
      articleId,
      translationId,
      revisionId,
      portalId,
      sectionId,
      language,
      isSource: true,
      status: 'live',
      title: content.title,
      slug,
      bodyHtml: '',
      bodyText: '',
      seo: content.seo,
      tags: [],
      attribution: 'Nguồn',
      media: [],
      contentHash: hash,
      publishedAt: now,
      updatedAt: now,
      ...overrides,
    });
    if (mediaIds.length > 0) {
      await tx.insert(publicationMedia).values(mediaIds.map((mediaId) => ({ publicationId: id, mediaId })));
    }
  });
  return { id, articleId, translationId };
}
