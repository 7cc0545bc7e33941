import { mediaIdsOf, plainText, renderHtml } from '@hai-dang/schema/document';
import { type PublishedImage } from '@hai-dang/schema';
import { media, portalLanguages } from '@hai-dang/schema/tables';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import type { ArticleRow, RevisionRow } from '../translations/load-translation.ts';
import { imagesIn } from './images-in.ts';

/** A revision as readers will see it. */
export interface RenderedRevision {
  bodyHtml: string;
  bodyText: string;
  attribution: string;
  media: PublishedImage[];
  cover: PublishedImage | null;
}

/** Where a published picture is fetched. */
export const mediaUrl = (id: string) => `/media/${id}`;

/** Renders a revision exactly as publishing stores it: the preview and the publication are the same function. */
export async function renderPublication(
  ctx: Pick<Context, 'db'>,
  article: ArticleRow,
  language: string,
  revision: RevisionRow,
): Promise<RenderedRevision> {
  const ids = mediaIdsOf(revision.body);
  const rows = ids.length
    ? await ctx.db
        .select()
        .from(media)
        .where(and(inArray(media.id, ids), eq(media.portalId, article.portalId)))
    : [];
  const byId = new Map(rows.map((row) => [row.id, { ...row, url: mediaUrl(row.id) }]));
  const [spoken] = await ctx.db
    .select({ attribution: portalLanguages.attribution })
    .from(portalLanguages)
    .where(and(eq(portalLanguages.portalId, article.portalId), eq(portalLanguages.language, language)));
  const images = imagesIn(revision.body, byId);
  return {
    bodyHtml: renderHtml(revision.body, { language, media: (id) => byId.get(id) }),
    bodyText: plainText(revision.body),
    attribution: spoken?.attribution ?? '',
    media: images,
    cover: images[0] ?? null,
  };
}
