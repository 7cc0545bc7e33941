import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PortalSettings, Regulation } from '../portals.ts';
import { moment } from './columns.ts';
import { calendarDayKind, deadlineUnit, role, searchWeight } from './enums.ts';

/** A portal of the tree: level I (a city or province) or a component portal of level II under it. Basis: HP25-3.1a. */
export const portals = pgTable(
  'portals',
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique(),
    parentId: uuid().references((): AnyPgColumn => portals.id),
    level: smallint().notNull(),
    kind: text().notNull(),
    domain: text(),
    defaultLanguage: text().notNull(),
    timeZone: text().notNull(),
    regulation: jsonb().$type<Regulation>().notNull(),
    settings: jsonb().$type<PortalSettings>().notNull(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [check('portals_level', sql`${t.level} in (1, 2)`), index().on(t.parentId)],
);

/** A language of a portal, with what the portal is called in it and where its pages live. */
export const portalLanguages = pgTable(
  'portal_languages',
  {
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    language: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    attribution: text().notNull(),
    urlPrefix: text().notNull(),
    isEnabled: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.portalId, t.language] })],
);

/** The title that a portal's regulation gives to a role, e.g. "Trưởng Ban Biên tập" for the approver. */
export const portalRoles = pgTable(
  'portal_roles',
  {
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    key: text().notNull(),
    role: role(),
    names: jsonb().$type<Record<string, string>>().notNull(),
    duties: text(),
    basis: text(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.portalId, t.key] })],
);

/** A legal clock of a portal: how long a duty may take, and the clause that says so. */
export const portalDeadlines = pgTable(
  'portal_deadlines',
  {
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    key: text().notNull(),
    amount: integer().notNull(),
    unit: deadlineUnit().notNull(),
    appliesTo: text(),
    startsFrom: text(),
    basis: text(),
    requirement: text(),
  },
  (t) => [
    primaryKey({ columns: [t.portalId, t.key] }),
    check('portal_deadlines_amount', sql`${t.amount} > 0`),
  ],
);

/** Days that differ from the plain week: public holidays, and the make-up days worked for swapped ones. Basis: NHOL-2, NHOL-3. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    id: uuid().primaryKey(),
    portalId: uuid().references(() => portals.id),
    day: date({ mode: 'string' }).notNull(),
    kind: calendarDayKind().notNull(),
    name: text().notNull(),
  },
  (t) => [unique('calendar_days_portal_day').on(t.portalId, t.day).nullsNotDistinct()],
);

/** A branch of a portal's section tree. Prescribed sections are locked against deletion. Basis: HP20-2.4, LC25-3.2. */
export const sections = pgTable(
  'sections',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    parentId: uuid().references((): AnyPgColumn => sections.id),
    key: text().notNull(),
    position: integer().notNull(),
    isLocked: boolean().notNull().default(false),
    basis: text(),
    /** How its own articles stand in a search; those of the sections under it have their own. */
    searchWeight: searchWeight().notNull().default('normal'),
    archivedAt: moment(),
    version: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('sections_portal_key').on(t.portalId, t.key), index().on(t.parentId)],
);

/** A section's name and slug in one language. */
export const sectionNames = pgTable(
  'section_names',
  {
    sectionId: uuid()
      .notNull()
      .references(() => sections.id),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    language: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sectionId, t.language] }),
    uniqueIndex('section_names_portal_slug').on(t.portalId, t.language, t.slug),
  ],
);
