import { bigserial, customType, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { articleKind } from './enums.ts';
import { portals, sections } from './portals.ts';
import { publications } from './publishing.ts';
import { translations } from './translations.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What search knows of each live publication. A job makes a row when a publication goes live and removes it when it ends;
 * nothing here is shown to anybody, and the public role cannot read it.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    publicationId: uuid()
      .primaryKey()
      .references(() => publications.id),
    articleId: uuid().notNull(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id),
    language: text().notNull(),
    kind: articleKind().notNull(),
    /** Of the publication's first going live, in the portal's time zone. */
    year: smallint().notNull(),
    publishedAt: moment().notNull(),
    /** Order in which rows came; a search looks at the latest first, in windows. */
    place: bigserial({ mode: 'number' }).notNull(),
    /** Version of the tokeniser that made the row. */
    tokeniser: integer().notNull(),
    /** Title (A) and tags (B), with the beginnings of their words for suggestions, and the row's scope. */
    titleWords: tsvector().notNull(),
    /** Title (A), summary and tags (B), body (C), and the row's scope. */
    allWords: tsvector().notNull(),
  },
  (t) => [
    // A search must not have to read a list of rows that are not in the index yet.
    index('search_entries_title_words').using('gin', t.titleWords).with({ fastupdate: false }),
    index('search_entries_all_words').using('gin', t.allWords).with({ fastupdate: false }),
    index('search_entries_place').on(t.place),
    index('search_entries_article').on(t.articleId),
  ],
);

/** What the newsroom's own search knows of each translation as it is being written: its title. */
export const translationWords = pgTable(
  'translation_words',
  {
    translationId: uuid()
      .primaryKey()
      .references(() => translations.id),
    tokeniser: integer().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [index('translation_words_words').using('gin', t.words)],
);
