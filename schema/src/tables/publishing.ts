import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Seo } from '../document/index.ts';
import type { PublishedImage } from '../media.ts';
import { articles } from './articles.ts';
import { moment } from './columns.ts';
import { articleKind, informationKind, provenance, publicationStatus } from './enums.ts';
import { media } from './media.ts';
import { users } from './people.ts';
import { portals, sections } from './portals.ts';
import { revisions, translations } from './translations.ts';

/**
 * Everything that was ever made public: one rendered snapshot of an approved revision per act of publishing. A trigger
 * refuses changes to content columns; only status, staleness and how it ended may move. Basis: LS21-14.2b.
 */
export const publications = pgTable(
  'publications',
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id),
    translationId: uuid()
      .notNull()
      .references(() => translations.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id),
    language: text().notNull(),
    isSource: boolean().notNull(),
    sourceLanguage: text().notNull(),
    status: publicationStatus().notNull(),
    kind: articleKind().notNull(),
    informationKind: informationKind().notNull(),
    provenance: provenance().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    summary: text(),
    bodyHtml: text().notNull(),
    bodyText: text().notNull(),
    seo: jsonb().$type<Seo>().notNull(),
    tags: text().array().notNull(),
    author: text(),
    sourceName: text(),
    sourceUrl: text(),
    attribution: text().notNull(),
    cover: jsonb().$type<PublishedImage>(),
    media: jsonb().$type<PublishedImage[]>().notNull(),
    contentHash: text().notNull(),
    changeNote: text(),
    /** When this language version first went live; lists are ordered by it, so a correction does not jump to the top. */
    publishedAt: moment().notNull(),
    /** When this snapshot went live. */
    updatedAt: moment().notNull(),
    publishedBy: uuid().references(() => users.id),
    isStale: boolean().notNull().default(false),
    /** Shown to readers while the source is known to be wrong and the portal keeps the translation with a notice. */
    hasNotice: boolean().notNull().default(false),
    endedAt: moment(),
    publicNote: text(),
    redirectUrl: text(),
  },
  (t) => [
    uniqueIndex('publications_one_live')
      .on(t.articleId, t.language)
      .where(sql`${t.status} = 'live'`),
    uniqueIndex('publications_live_slug')
      .on(t.portalId, t.language, t.slug)
      .where(sql`${t.status} = 'live'`),
    index('publications_live_list')
      .on(t.portalId, t.language, t.publishedAt.desc().nullsFirst(), t.translationId.desc().nullsFirst())
      .where(sql`${t.status} = 'live'`),
    index('publications_live_section')
      .on(t.sectionId, t.language, t.publishedAt.desc().nullsFirst(), t.translationId.desc().nullsFirst())
      .where(sql`${t.status} = 'live'`),
    index('publications_translation').on(t.translationId, t.updatedAt.desc().nullsFirst()),
  ],
);

/** Which pictures a publication shows: the public side may fetch only these. */
export const publicationMedia = pgTable(
  'publication_media',
  {
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    mediaId: uuid()
      .notNull()
      .references(() => media.id),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.mediaId] }), index().on(t.mediaId)],
);

/** Every slug that was ever live, so that old links still lead to the article. */
export const slugHistory = pgTable(
  'slug_history',
  {
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    language: text().notNull(),
    slug: text().notNull(),
    translationId: uuid()
      .notNull()
      .references(() => translations.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.portalId, t.language, t.slug] }), index().on(t.translationId)],
);

/** An order to take an article down in all languages, and its lifting. Basis: LC25-8.3a, LC25-8.3b, N147-1. */
export const takedowns = pgTable(
  'takedowns',
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id),
    authority: text().notNull(),
    channel: text().notNull(),
    reference: text().notNull(),
    reason: text().notNull(),
    receivedAt: moment().notNull(),
    takenDownAt: moment().notNull(),
    takenDownBy: uuid()
      .notNull()
      .references(() => users.id),
    liftedAt: moment(),
    liftedBy: uuid().references(() => users.id),
    liftAuthority: text(),
    liftReason: text(),
  },
  (t) => [
    uniqueIndex('takedowns_one_in_force')
      .on(t.articleId)
      .where(sql`${t.liftedAt} is null`),
  ],
);
