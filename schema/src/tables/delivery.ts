import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ApiScope, DispatchError, PublicationChangeKind } from '../delivery.ts';
import { moment } from './columns.ts';
import { dispatchState, publicationChangeKind } from './enums.ts';
import { users } from './people.ts';
import { portals } from './portals.ts';
import { publications } from './publishing.ts';

/**
 * What happened to the public side, in order: written by a trigger on `publications`, so that nothing can go live or
 * vanish without its line. Caches, search, webhooks and the CDN follow it. Rows never change.
 */
export const publicationChanges = pgTable(
  'publication_changes',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    articleId: uuid().notNull(),
    translationId: uuid().notNull(),
    portalId: uuid().notNull(),
    sectionId: uuid().notNull(),
    language: text().notNull(),
    kind: publicationChangeKind().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.articleId, t.id), index().on(t.publicationId)],
);

/** A program of somebody else with a key of its own: higher limits, and somebody to write to. */
export const apiClients = pgTable('api_clients', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Where its people are reached. */
  contactEmail: text().notNull(),
  /** The start of the key, by which people tell keys apart; the rest is known to the client alone. */
  keyPrefix: text().notNull().unique(),
  /** SHA-256 of the key, in hexadecimal. The key has 256 random bits, so a slow hash would guard nothing more. */
  keyHash: text().notNull().unique(),
  scopes: text().array().$type<ApiScope[]>().notNull(),
  /** Origins whose pages may use the key from a browser; none means from servers only. */
  allowedOrigins: text().array().notNull(),
  /** Cost units that it may spend in a minute. */
  costPerMinute: integer().notNull(),
  expiresAt: moment(),
  revokedAt: moment(),
  lastUsedAt: moment(),
  createdBy: uuid()
    .notNull()
    .references(() => users.id),
  createdAt: moment().notNull().defaultNow(),
  version: integer().notNull().default(1),
});

/** What an API client asked for, hour by hour. */
export const apiClientUsage = pgTable(
  'api_client_usage',
  {
    clientId: uuid()
      .notNull()
      .references(() => apiClients.id),
    /** Start of the hour. */
    hour: moment().notNull(),
    requests: integer().notNull().default(0),
    /** Requests that a limit refused. */
    refused: integer().notNull().default(0),
    /** Requests that ended with errors other than a limit. */
    failed: integer().notNull().default(0),
    /** Cost units, as the limits count them. */
    cost: bigint({ mode: 'number' }).notNull().default(0),
    /** Bytes of answers before compression. */
    bytes: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.hour] })],
);

/** GraphQL documents that were registered beforehand; in allow-list mode nothing else is answered. */
export const trustedDocuments = pgTable('trusted_documents', {
  /** SHA-256 of the document, in hexadecimal. */
  hash: text().primaryKey(),
  document: text().notNull(),
  name: text(),
  createdAt: moment().notNull().defaultNow(),
});

/** Keys that sign what is published. A retired key signs nothing more; what it signed stays verifiable. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    /** RFC 7638 thumbprint. */
    id: text().primaryKey(),
    publicJwk: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The private key as a JWE under the instance's secret: the database alone does not give it away. */
    privateJwe: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    retiredAt: moment(),
  },
  (t) => [index().on(t.retiredAt)],
);

/** The detached signature of a publication (RFC 7515, appendix F). Rows never change. */
export const publicationSignatures = pgTable('publication_signatures', {
  publicationId: uuid()
    .primaryKey()
    .references(() => publications.id),
  keyId: text()
    .notNull()
    .references(() => signingKeys.id),
  /** Compact JWS with an empty payload part; the payload is the publication's statement. */
  signature: text().notNull(),
  signedAt: moment().notNull().defaultNow(),
});

/** An address of a consumer that is told what happens to a portal's publications. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: uuid().primaryKey(),
    portalId: uuid()
      .notNull()
      .references(() => portals.id),
    name: text().notNull(),
    /** Where its people are reached when a withdrawal is not confirmed. */
    contactEmail: text().notNull(),
    url: text().notNull(),
    /** The shared secret (Standard Webhooks, `whsec_`) as a JWE under the instance's secret. */
    secretJwe: text().notNull(),
    kinds: text().array().$type<PublicationChangeKind[]>().notNull(),
    /** Languages that it wants to hear of; none means all. */
    languages: text().array().notNull(),
    isActive: boolean().notNull().default(true),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [index().on(t.portalId)],
);

/** One message to one webhook, with its receipt. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** Also the `webhook-id` of every attempt, by which receivers drop repeats. */
    id: uuid().primaryKey(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id),
    changeId: bigint({ mode: 'number' })
      .notNull()
      .references(() => publicationChanges.id),
    articleId: uuid().notNull(),
    kind: publicationChangeKind().notNull(),
    /** The body that is sent, the same at every attempt. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    state: dispatchState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment(),
    lastAttemptAt: moment(),
    /** HTTP status of the last answer; null when none came. */
    lastStatus: integer(),
    lastError: text().$type<DispatchError>(),
    confirmedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('webhook_deliveries_once').on(t.webhookId, t.changeId),
    index('webhook_deliveries_order').on(t.webhookId, t.articleId, t.changeId),
    index('webhook_deliveries_state').on(t.state, t.nextAttemptAt),
  ],
);

/**
 * What a CDN is told to forget after a change, with its receipt. It is told twice: at once, and again when nothing can be
 * read any more from before the change.
 */
export const purges = pgTable(
  'purges',
  {
    id: uuid().primaryKey(),
    /** Null for what is no change of a publication: portals, languages, sections, signing keys. */
    changeId: bigint({ mode: 'number' }).references(() => publicationChanges.id),
    /** True for the second of the two. */
    isRepeat: boolean().notNull().default(false),
    /** Address that was asked. */
    target: text().notNull(),
    /** Surrogate keys that were named. */
    keys: text().array().notNull(),
    state: dispatchState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** When one that waits is due, for the first time or again. */
    nextAttemptAt: moment().defaultNow(),
    lastAttemptAt: moment(),
    lastStatus: integer(),
    lastError: text().$type<DispatchError>(),
    confirmedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('purges_once').on(t.target, t.changeId, t.isRepeat),
    index('purges_due').on(t.state, t.nextAttemptAt),
  ],
);
