import { type SQL, sql } from 'drizzle-orm';

/**
 * JSON array of `HeldRole`: what a user may do at a moment. A role that reaches component portals is named once for each
 * of them too, so that lists can ask for portals by id alone. A lent role lasts no longer than the lender holds it.
 * Basis: HP25-3.1a, LS21-12.2a.
 */
export function heldRoles(userId: SQL, now: Date): SQL {
  const moment = sql`${now.toISOString()}::timestamptz`;
  return sql`(
    select coalesce(json_agg(held), '[]') from (
      select p.id as "portalId", m.role, m.languages,
        m.includes_components and p.id = m.portal_id as "includesComponents",
        null::json as delegation
      from memberships m
      join portals p on p.id = m.portal_id or (m.includes_components and p.parent_id = m.portal_id)
      where m.user_id = ${userId}
      union all
      select p.id, d.role, m.languages,
        m.includes_components and p.id = m.portal_id,
        json_build_object('id', d.id, 'fromUserId', d.from_user_id)
      from delegations d
      join portals at on at.id = d.portal_id
      join users lender on lender.id = d.from_user_id and lender.is_active
      join memberships m on m.user_id = lender.id and m.role = d.role
        and (m.portal_id = at.id or (m.includes_components and m.portal_id = at.parent_id))
      join portals p on p.id = at.id or (m.includes_components and m.portal_id = at.id and p.parent_id = at.id)
      where d.to_user_id = ${userId} and d.revoked_at is null
        and d.starts_at <= ${moment} and d.ends_at > ${moment}
    ) held
  )`;
}
