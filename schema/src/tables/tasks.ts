import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { moment } from './columns.ts';
import { role, taskKind, taskOutcome } from './enums.ts';
import { users } from './people.ts';
import { portals } from './portals.ts';
import { translations } from './translations.ts';

/** A duty with a clock: whose it is, when it was opened, when it is due, how it ended. */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    articleId: uuid()
      .notNull()
      .references(() => articles.id),
    translationId: uuid().references(() => translations.id),
    language: text(),
    kind: taskKind().notNull(),
    /** Who has the duty when nobody in person has it. */
    role: role().notNull(),
    assigneeId: uuid().references(() => users.id),
    openedAt: moment().notNull(),
    dueAt: moment(),
    /** Key in `portal_deadlines`, and the clause that the clock rests on. */
    deadline: text(),
    basis: text(),
    closedAt: moment(),
    closedBy: uuid().references(() => users.id),
    outcome: taskOutcome(),
  },
  (t) => [
    index('tasks_open')
      .on(t.portalId, t.role, t.dueAt)
      .where(sql`${t.closedAt} is null`),
    index('tasks_assignee')
      .on(t.assigneeId, t.dueAt)
      .where(sql`${t.closedAt} is null`),
    index().on(t.translationId),
  ],
);
