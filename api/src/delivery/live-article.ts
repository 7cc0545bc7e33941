import { portalLanguages, portals, publications } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';

/** Row-level security says the same; said again, the rule also picks the index. */
export const isLive = eq(publications.status, 'live');

/** What lists are ordered by, newest first; the second part tells those of one moment apart. */
export const place = sql`(${publications.publishedAt}, ${publications.translationId})`;

const facts = {
  translationId: publications.translationId,
  articleId: publications.articleId,
  portalId: publications.portalId,
  sectionId: publications.sectionId,
  language: publications.language,
  sourceLanguage: publications.sourceLanguage,
  title: publications.title,
  slug: publications.slug,
  summary: publications.summary,
  kind: publications.kind,
  informationKind: publications.informationKind,
  tags: publications.tags,
  author: publications.author,
  sourceName: publications.sourceName,
  sourceUrl: publications.sourceUrl,
  attribution: publications.attribution,
  publishedAt: publications.publishedAt,
  updatedAt: publications.updatedAt,
  contentHash: publications.contentHash,
  changeNote: publications.changeNote,
  isStale: publications.isStale,
  hasNotice: publications.hasNotice,
  // A Date has milliseconds; a cursor must not round what PostgreSQL compares.
  preciseTime: sql<string>`to_char(${publications.publishedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  domain: portals.domain,
  urlPrefix: portalLanguages.urlPrefix,
};

const contents = {
  bodyHtml: publications.bodyHtml,
  bodyText: publications.bodyText,
  cover: publications.cover,
  media: publications.media,
};

/** Columns that are large enough to be read only when somebody asked for them. */
export type ContentColumn = keyof typeof contents;
export const contentColumns = Object.keys(contents) as ContentColumn[];

type PublicationRow = typeof publications.$inferSelect;

/** A live article as a request holds it. */
export interface LiveArticle extends Pick<
  PublicationRow,
  Exclude<keyof typeof facts, 'preciseTime' | 'domain' | 'urlPrefix'> | ContentColumn
> {
  preciseTime: string;
  domain: string | null;
  urlPrefix: string;
  /** Shown in place of a language that is missing. */
  isFallback?: boolean;
}

/** The columns of an article, with these of its content. */
export function articleColumns(asked: readonly ContentColumn[]): typeof facts & typeof contents {
  const entries = asked.map((column) => [column, contents[column]] as const);
  // A column that nobody asked for is missing from the row, and nobody reads it.
  return { ...facts, ...Object.fromEntries(entries) } as typeof facts & typeof contents;
}

/** As `articleColumns`, but the content of these languages only: the others stay where they are stored. */
export function articleColumnsOf(asked: readonly ContentColumn[], languages: readonly string[]) {
  const wanted = sql.join(
    languages.map((language) => sql`${language}`),
    sql`, `,
  );
  const entries = asked.map((column) => {
    const value = sql`case when ${publications.language} in (${wanted}) then ${contents[column]} end`;
    return [column, value.mapWith(contents[column])] as const;
  });
  return { ...articleColumns([]), ...Object.fromEntries(entries) } as ReturnType<typeof articleColumns>;
}

/** The portal of a live article, for its domain. */
export const itsPortal = eq(portals.id, publications.portalId);

/** The language of a live article in its portal, for the folder of its address. */
export const itsLanguage = and(
  eq(portalLanguages.portalId, publications.portalId),
  eq(portalLanguages.language, publications.language),
);
