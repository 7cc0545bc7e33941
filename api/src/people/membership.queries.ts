import { memberships, users } from '@hai-dang/schema/tables';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import { requireActor, visiblePortalIds } from './people.access.ts';

export type MembershipRow = typeof memberships.$inferSelect;

async function membershipsByUserIds(ctx: Context, userIds: readonly string[]): Promise<MembershipRow[][]> {
  const rows = await ctx.db
    .select()
    .from(memberships)
    .where(inArray(memberships.userId, [...userIds]))
    .orderBy(asc(memberships.createdAt), asc(memberships.id));
  const byUser = Map.groupBy(rows, ({ userId }) => userId);
  return userIds.map((id) => byUser.get(id) ?? []);
}

/** The memberships of a person that the caller may know of: all of one's own, others' in the portals one works in. */
export async function membershipsOf(ctx: Context, userId: string): Promise<MembershipRow[]> {
  const actor = requireActor(ctx);
  const rows = await loader(ctx, membershipsByUserIds).load(userId);
  if (actor.userId === userId) return rows;
  const visible = new Set(visiblePortalIds(actor));
  return rows.filter(({ portalId }) => visible.has(portalId));
}

/** A membership in a portal that the caller works in, or one's own; null otherwise. */
export async function findMembership(ctx: Context, id: string): Promise<MembershipRow | null> {
  const actor = requireActor(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db.select().from(memberships).where(eq(memberships.id, id));
  if (!row) return null;
  return row.userId === actor.userId || visiblePortalIds(actor).includes(row.portalId) ? row : null;
}

/** Memberships by name of the person: of these portals, of one person when named. */
export async function listMemberships(
  ctx: Context,
  { portalIds, userId, page }: { portalIds: string[]; userId?: string | null; page?: PageInput | null },
): Promise<Page<MembershipRow>> {
  const { limit, offset } = limitOf(page);
  if (userId && !isUuid(userId)) return { items: [], total: 0 };
  const ofPerson = userId ? eq(memberships.userId, userId) : undefined;
  const where = and(inArray(memberships.portalId, portalIds), ofPerson);
  const [rows, total] = await Promise.all([
    ctx.db
      .select({ membership: memberships })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(where)
      .orderBy(sql`${users.name} collate "vi-x-icu"`, memberships.role, memberships.id)
      .limit(limit)
      .offset(offset),
    ctx.db.$count(memberships, where),
  ]);
  return { items: rows.map(({ membership }) => membership), total };
}
