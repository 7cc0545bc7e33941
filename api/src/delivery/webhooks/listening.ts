import { type PublicationChangeKind, publicationChangeKinds } from '@hai-dang/schema';
import { portals, publicationChanges, webhooks } from '@hai-dang/schema/tables';
import { and, type SQL, sql } from 'drizzle-orm';

/** Kinds after which a receiver must not show a text any more. */
export const endings: readonly PublicationChangeKind[] = ['withdrawn', 'takenDown'];

export const isEnding = (kind: PublicationChangeKind): boolean => endings.includes(kind);

/** What a webhook can be told of; all of it unless it asks for less. */
export const everyKind: readonly PublicationChangeKind[] = publicationChangeKinds;

/**
 * Whether a webhook wants to hear of a change: of its portal or a component portal under it, of this kind, in this
 * language. For statements over `webhooks` and `publication_changes`.
 */
export const wantsToHear: SQL = and(
  sql`(${publicationChanges.portalId} = ${webhooks.portalId} or exists (
    select from ${portals} where ${portals.id} = ${publicationChanges.portalId} and ${portals.parentId} = ${webhooks.portalId}))`,
  sql`${publicationChanges.kind}::text = any(${webhooks.kinds})`,
  sql`(cardinality(${webhooks.languages}) = 0 or ${publicationChanges.language} = any(${webhooks.languages}))`,
)!;
