import type { PublishedImage } from '@hai-dang/schema';
import type { publications } from '@hai-dang/schema/tables';
import type { LivePortal } from './directory.ts';

type PublicationRow = typeof publications.$inferSelect;

/** Columns of `publications` under the names that a request knows them by. */
const columns = {
  publicationId: 'id',
  translationId: 'translation_id',
  articleId: 'article_id',
  portalId: 'portal_id',
  sectionId: 'section_id',
  language: 'language',
  sourceLanguage: 'source_language',
  title: 'title',
  slug: 'slug',
  summary: 'summary',
  kind: 'kind',
  informationKind: 'information_kind',
  tags: 'tags',
  author: 'author',
  sourceName: 'source_name',
  sourceUrl: 'source_url',
  attribution: 'attribution',
  preciseTime: 'published_at',
  preciseUpdate: 'updated_at',
  contentHash: 'content_hash',
  changeNote: 'change_note',
  seo: 'seo',
  isStale: 'is_stale',
  hasNotice: 'has_notice',
  bodyHtml: 'body_html',
  bodyText: 'body_text',
  cover: 'cover',
  pictures: 'media',
} as const satisfies Record<string, string>;

export type ArticleColumn = keyof typeof columns;

/** Columns that are large enough to be read only when somebody asked for them. */
const large = ['bodyHtml', 'bodyText', 'cover', 'pictures'] as const;
export type ContentColumn = (typeof large)[number];

export const isLarge = (column: ArticleColumn): column is ContentColumn =>
  (large as readonly string[]).includes(column);

const facts = (Object.keys(columns) as ArticleColumn[]).filter((column) => !isLarge(column));

/** What lists are ordered by and resolvers find their way with: read always. */
const always = ['translationId', 'articleId', 'portalId', 'sectionId', 'language', 'preciseTime'] as const;

/** What each field of `Article` is made from, beyond what is always read. */
const columnsOfField: Record<string, readonly ArticleColumn[]> = {
  __typename: [],
  id: [],
  language: [],
  section: [],
  publishedAt: [],
  translations: [],
  translation: [],
  isFallback: [],
  title: ['title'],
  slug: ['slug'],
  url: ['slug'],
  summary: ['summary'],
  kind: ['kind'],
  informationKind: ['informationKind'],
  tags: ['tags'],
  author: ['author'],
  source: ['sourceName', 'sourceUrl'],
  attribution: ['attribution'],
  updatedAt: ['preciseUpdate'],
  contentHash: ['contentHash'],
  sourceLanguage: ['sourceLanguage'],
  isStale: ['isStale'],
  hasNotice: ['hasNotice'],
  notice: ['hasNotice'],
  changeNote: ['changeNote'],
  bodyHtml: ['bodyHtml'],
  bodyText: ['bodyText'],
  cover: ['cover'],
  media: ['pictures'],
  metadata: [...facts, 'cover'],
};

/**
 * The columns that these fields of `Article` need; a field of another room may need any fact. In the order of the table,
 * so that whoever asks for the same in another order runs the same statement.
 */
export function columnsFor(fields: Iterable<string>): ArticleColumn[] {
  const wanted = new Set<ArticleColumn>(always);
  for (const field of fields) for (const column of columnsOfField[field] ?? facts) wanted.add(column);
  return inOrder(wanted);
}

/** Every column but the large ones, and these of them. */
export const factsAnd = (content: readonly ContentColumn[]): ArticleColumn[] =>
  inOrder(new Set([...facts, ...content]));

const inOrder = (wanted: ReadonlySet<ArticleColumn>): ArticleColumn[] =>
  (Object.keys(columns) as ArticleColumn[]).filter((column) => wanted.has(column));

// An operation asks for the same columns each time it runs.
const lists = new WeakMap<readonly ArticleColumn[], string>();

/** The select list of a statement over `publications`. */
export function selectList(wanted: readonly ArticleColumn[]): string {
  let list = lists.get(wanted);
  if (list === undefined) {
    list = wanted.map((column) => `${columns[column]} as "${column}"`).join(', ');
    lists.set(wanted, list);
  }
  return list;
}

/** As `selectList`, but the content of the languages in this parameter only: the others stay where they are stored. */
export const selectListIn = (wanted: readonly ArticleColumn[], languages: string): string =>
  wanted
    .map((column) =>
      isLarge(column)
        ? `case when language = any(${languages}) then ${columns[column]} end as "${column}"`
        : `${columns[column]} as "${column}"`,
    )
    .join(', ');

type SameInRow = Exclude<ArticleColumn, 'publicationId' | 'preciseTime' | 'preciseUpdate' | 'pictures'>;

/** A live article as the database gives it; a column that nobody asked for is missing, and nobody reads it. */
export interface ArticleRow extends Pick<PublicationRow, SameInRow> {
  publicationId: string;
  /** When it went live, as PostgreSQL writes it: in UTC, to the microsecond. */
  preciseTime: string;
  preciseUpdate: string;
  pictures: PublishedImage[];
}

/** A live article as a request holds it. */
export interface LiveArticle extends ArticleRow {
  portal: LivePortal;
  publishedAt: Date;
  updatedAt: Date;
  url: string;
  /** Shown in place of a language that is missing. */
  isFallback: boolean;
}

/** RFC 3339 for a moment that PostgreSQL wrote in UTC, with all its digits. */
export const preciseMoment = (text: string): string => {
  const [moment = '', fraction = ''] = text
    .replace(' ', 'T')
    .replace(/\+00(:00)?$/, '')
    .split('.');
  return `${moment}.${fraction.padEnd(6, '0')}Z`;
};

/** RFC 3339 for a moment that PostgreSQL wrote in UTC, to the millisecond. */
export function momentOf(text: string): string {
  const day = text.slice(0, 10);
  const [time = '', fraction = ''] = text.slice(11, text.lastIndexOf('+')).split('.');
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
