import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { articleKind, informationKind, provenance } from './enums.ts';
import { users } from './people.ts';
import { portals, sections } from './portals.ts';

/** The language-neutral facts of an article; its words live in `translations`. */
export const articles = pgTable(
  'articles',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id),
    kind: articleKind().notNull(),
    informationKind: informationKind().notNull(),
    provenance: provenance().notNull(),
    sourceLanguage: text().notNull(),
    author: text(),
    sourceName: text(),
    sourceUrl: text(),
    tags: text().array().notNull().default([]),
    isSensitive: boolean().notNull().default(false),
    /** What another system calls this article; lets an importer run again without making it twice. */
    externalKey: text(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index('articles_portal_updated').on(t.portalId, t.updatedAt.desc().nullsFirst()),
    index().on(t.sectionId),
    uniqueIndex('articles_external_key').on(t.portalId, t.externalKey),
  ],
);
