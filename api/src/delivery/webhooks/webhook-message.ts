import type { PublicationChangeKind } from '@hai-dang/schema';
import { publications } from '@hai-dang/schema/tables';
import { inArray, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { articleUrl } from '../article-url.ts';
import { readDirectory } from '../directory.ts';
import type { PublicationChange } from '../follow-change.job.ts';
import { globalId } from '../global-id.ts';

/** What a webhook is told. It never holds a word of the text, since it may arrive after the text was withdrawn. */
export interface WebhookMessage extends Record<string, unknown> {
  /** `publication.` and what happened. */
  type: string;
  /** When it happened, RFC 3339. */
  timestamp: string;
  data: {
    /** Rises from change to change: a receiver that has seen a higher one for the article ignores this. */
    sequence: number;
    /** Key of the portal. */
    portal: string;
    language: string;
    /** Global identifier of the language version, as `Article.id` of the public API. */
    article: string;
    publicationId: string;
    slug: string;
    /** Only when the address changed with this update. */
    previousSlug?: string;
    url: string;
    contentHash: string;
    publicNote: string | null;
    redirectUrl: string | null;
    isStale: boolean;
    hasNotice: boolean;
  };
}

/** `takenDown` as the `type` of a message says it: `publication.taken_down`. */
export const messageType = (kind: PublicationChangeKind): string =>
  `publication.${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Slug of the same language version before this publication; null when there was none. */
const formerSlug = sql<string | null>`(
  select former.slug from publications former
  where former.translation_id = publications.translation_id and former.updated_at < publications.updated_at
  order by former.updated_at desc limit 1)`;

/** The message about each of these changes, by the id of the change. */
export async function messagesAbout(
  ctx: Pick<Context, 'db'>,
  changes: readonly PublicationChange[],
): Promise<Map<number, WebhookMessage>> {
  const directory = await readDirectory(ctx.db);
  const rows = await ctx.db
    .select({
      id: publications.id,
      slug: publications.slug,
      formerSlug,
      contentHash: publications.contentHash,
      publicNote: publications.publicNote,
      redirectUrl: publications.redirectUrl,
      isStale: publications.isStale,
      hasNotice: publications.hasNotice,
    })
    .from(publications)
    .where(inArray(publications.id, [...new Set(changes.map(({ publicationId }) => publicationId))]));
  const published = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    changes.flatMap((change) => {
      const {
        id: publicationId,
        slug,
        formerSlug: previousSlug,
        ...facts
      } = published.get(change.publicationId) ?? {};
      const portal = directory.byId.get(change.portalId);
      if (!portal || publicationId === undefined || slug === undefined) return [];
      const hasMoved = change.kind === 'updated' && previousSlug != null && previousSlug !== slug;
      const message = {
        type: messageType(change.kind),
        timestamp: change.at.toISOString(),
        data: {
          sequence: change.id,
          portal: portal.key,
          language: change.language,
          article: globalId('Article', change.translationId),
          publicationId,
          slug,
          ...(hasMoved && { previousSlug }),
          url: articleUrl(portal, { language: change.language, slug }),
          ...facts,
        },
      } as WebhookMessage;
      return [[change.id, message] as const];
    }),
  );
}
