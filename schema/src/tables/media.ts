import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { users } from './people.ts';
import { portals } from './portals.ts';

/** An uploaded picture. Bytes live in the store under their SHA-256, stripped of camera metadata. */
export const media = pgTable(
  'media',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    sha256: text().notNull(),
    mimeType: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    fileName: text().notNull(),
    credit: text(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.portalId, t.createdAt)],
);
