import { articles } from '@hai-dang/schema/tables';
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Role } from '@hai-dang/schema';
import type { Actor } from '../people/actor.ts';
import { hasRole, type PortalPlace } from '../people/people.access.ts';
import type { ArticleRow } from '../translations/load-translation.ts';

/** Roles that may begin an article. */
export const writingRoles: readonly Role[] = ['contributor', 'collaborator', 'editor'];

/** Collaborators see only their own work; every other role sees the whole portal's (HP20-5.3). */
export function articlesVisibleTo(actor: Actor): SQL | undefined {
  const wholePortals = [
    ...new Set(actor.roles.filter(({ role }) => role !== 'collaborator').map(({ portalId }) => portalId)),
  ];
  const ownWorkIn = [...new Set(actor.roles.map(({ portalId }) => portalId))];
  if (ownWorkIn.length === 0) return sql`false`;
  return or(
    wholePortals.length > 0 ? inArray(articles.portalId, wholePortals) : undefined,
    actor.userId
      ? and(inArray(articles.portalId, ownWorkIn), eq(articles.createdBy, actor.userId))
      : undefined,
  );
}

/** Whether this person may change the facts: contributors and editors any, collaborators their own. */
export const canUpdateArticle = (
  actor: Actor,
  article: Pick<ArticleRow, 'createdBy'>,
  portal: PortalPlace,
): boolean =>
  hasRole(actor, ['contributor', 'editor'], portal) ||
  (hasRole(actor, 'collaborator', portal) && article.createdBy === actor.userId);
