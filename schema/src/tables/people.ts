import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { role } from './enums.ts';
import { portals } from './portals.ts';

/** A person who signs in. Accounts are personal; nobody shares one. Basis: LS21-14.2a. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text(),
    language: text().notNull().default('vi'),
    isActive: boolean().notNull().default(true),
    isDemo: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    lastSignInAt: moment(),
  },
  (t) => [uniqueIndex('users_email').on(sql`lower(${t.email})`)],
);

/** A signed-in browser. Only the SHA-256 of the cookie's token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    tokenHash: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    endedAt: moment(),
    address: text(),
    userAgent: text(),
  },
  (t) => [index().on(t.userId)],
);

/** Failed sign-ins by account name and by address: what slows the next attempt down. Basis: NSEC-4. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the e-mail that was typed, whether an account has it or not. */
    emailHash: text().notNull(),
    address: text().notNull(),
    failedAt: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.emailHash, t.failedAt), index().on(t.address, t.failedAt)],
);

/** Role x portal x languages. `languages` null means every language of the portal. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    role: role().notNull(),
    languages: text().array(),
    /** Key of the title in `portal_roles`. */
    title: text(),
    /** Rights do not flow from level I into level II unless the membership says so. Basis: HP25-3.1a. */
    includesComponents: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('memberships_user_portal_role').on(t.userId, t.portalId, t.role),
    index().on(t.portalId),
  ],
);

/** Lets a deputy act in a role of somebody else for a period; events name both. Basis: LS21-12.2a. */
export const delegations = pgTable(
  'delegations',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    role: role().notNull(),
    fromUserId: uuid()
      .notNull()
      .references(() => users.id),
    toUserId: uuid()
      .notNull()
      .references(() => users.id),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    reason: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    revokedAt: moment(),
  },
  (t) => [check('delegations_period', sql`${t.endsAt} > ${t.startsAt}`), index().on(t.toUserId)],
);
