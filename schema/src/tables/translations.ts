import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BlockSources } from '../translations.ts';
import type { DocumentJson, Seo } from '../document/index.ts';
import { articles } from './articles.ts';
import { moment } from './columns.ts';
import { changeWeight, translationState } from './enums.ts';
import { users } from './people.ts';
import { portals } from './portals.ts';

/** One article in one language; holds the editorial state. One of an article's translations is its source. */
export const translations = pgTable(
  'translations',
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    language: text().notNull(),
    isSource: boolean().notNull(),
    state: translationState().notNull().default('draft'),
    /** Rises with every write; writers say which one they saw. */
    version: integer().notNull().default(1),
    /** Title and slug of the current revision, kept here for lists and for the slug's uniqueness. */
    title: text().notNull().default(''),
    slug: text(),
    currentRevisionId: uuid()
      .notNull()
      .references((): AnyPgColumn => revisions.id),
    approvedRevisionId: uuid().references((): AnyPgColumn => revisions.id),
    approvedHash: text(),
    /** The approved source revision that this translation was made from. */
    sourceRevisionId: uuid().references((): AnyPgColumn => revisions.id),
    /** Per block, the source revision that its words were made from. */
    blockSources: jsonb().$type<BlockSources>().notNull().default({}),
    /** Set while the source has moved on by more than a typo. */
    staleWeight: changeWeight(),
    staleSince: moment(),
    /** What the editor said of the change when a source with translations was forwarded again. */
    changeWeight: changeWeight(),
    changeNote: text(),
    assigneeId: uuid().references(() => users.id),
    submittedBy: uuid().references(() => users.id),
    lastEditorId: uuid().references(() => users.id),
    scheduledFor: moment(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('translations_article_language').on(t.articleId, t.language),
    uniqueIndex('translations_one_source')
      .on(t.articleId)
      .where(sql`${t.isSource}`),
    uniqueIndex('translations_slug').on(t.portalId, t.language, t.slug),
    index('translations_portal_state').on(t.portalId, t.state, t.language),
    index('translations_stale')
      .on(t.portalId)
      .where(sql`${t.staleWeight} is not null`),
    check('translations_approved', sql`(${t.approvedRevisionId} is null) = (${t.approvedHash} is null)`),
    check('translations_scheduled', sql`(${t.state} = 'scheduled') = (${t.scheduledFor} is not null)`),
  ],
);

/**
 * The content of a translation at a moment. One person's consecutive saves between two transitions share a revision;
 * the first transition or the next person seals it, and a trigger then refuses every change.
 */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid().primaryKey(),
    translationId: uuid()
      .notNull()
      .references((): AnyPgColumn => translations.id),
    number: integer().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    summary: text(),
    body: jsonb().$type<DocumentJson>().notNull(),
    seo: jsonb().$type<Seo>().notNull(),
    contentHash: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    savedAt: moment().notNull().defaultNow(),
    sealedAt: moment(),
  },
  (t) => [uniqueIndex('revisions_translation_number').on(t.translationId, t.number)],
);
