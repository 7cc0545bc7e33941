import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { role } from './enums.ts';

/**
 * The append-only, hash-chained record of every action; also the outbox. A trigger refuses UPDATE and DELETE. Ids are
 * kept without foreign keys: the record outlives what it speaks of. Basis: HP20-5.1c.
 */
export const events = pgTable(
  'events',
  {
    /** Place in the chain, from 1 without gaps. */
    sequence: bigint({ mode: 'number' }).primaryKey(),
    id: uuid().notNull().unique(),
    at: moment().notNull(),
    /** Null for the scheduler. */
    actorId: uuid(),
    actorRole: role(),
    delegationId: uuid(),
    portalId: uuid(),
    subject: text().notNull(),
    subjectId: uuid().notNull(),
    articleId: uuid(),
    translationId: uuid(),
    language: text(),
    action: text().notNull(),
    fromState: text(),
    toState: text(),
    revisionId: uuid(),
    revisionHash: text(),
    note: text(),
    details: jsonb().$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('events_article').on(t.articleId, t.sequence),
    index('events_translation').on(t.translationId, t.sequence),
    index('events_subject').on(t.subject, t.subjectId),
  ],
);
