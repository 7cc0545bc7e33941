import { memberships, users } from '@hai-dang/schema/tables';
import { and, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { loader } from '../shared/loader.ts';
import { limitOf, type Page, type PageInput } from '../shared/page.ts';
import { normalizeEmail } from './email.ts';
import { isAdministrator, requireActor, visiblePortalIds } from './people.access.ts';

const { passwordHash: _, ...columns } = getTableColumns(users);

/** An account without its password hash, which only signing in reads. */
export type UserRow = Omit<typeof users.$inferSelect, 'passwordHash'>;

async function usersByIds(ctx: Context, ids: readonly string[]): Promise<(UserRow | null)[]> {
  const rows = await ctx.db
    .select(columns)
    .from(users)
    .where(inArray(users.id, ids.filter(isUuid)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The account of this id, in one statement for all that a request asks for; null when there is none. */
export const findUser = (ctx: Context, id: string): Promise<UserRow | null> =>
  loader(ctx, usersByIds).load(id);

/** The account that another row refers to. */
export async function getUser(ctx: Context, id: string, field = 'id'): Promise<UserRow> {
  const user = await findUser(ctx, id);
  if (!user) throw notFound('User', field);
  return user;
}

/** A person whom the caller works with, or is; null for everybody else. */
export async function findColleague(ctx: Context, id: string): Promise<UserRow | null> {
  const isKnown = isColleague(ctx);
  if (!isUuid(id)) return null;
  const [row] = await ctx.db
    .select(columns)
    .from(users)
    .where(and(eq(users.id, id), isKnown));
  return row ?? null;
}

/**
 * People by name: those of one portal, or of all portals that the caller works in. An administrator also finds anybody
 * by the whole e-mail address, to give them a role.
 */
export async function listUsers(
  ctx: Context,
  { portalId, text, page }: { portalId?: string; text?: string | null; page?: PageInput | null },
): Promise<Page<UserRow>> {
  const { limit, offset } = limitOf(page);
  const where = and(
    portalId ? isMemberOf([portalId]) : isColleague(ctx, text),
    text ? matches(ctx, text) : undefined,
  );
  const [items, total] = await Promise.all([
    ctx.db
      .select(columns)
      .from(users)
      .where(where)
      .orderBy(sql`${users.name} collate "vi-x-icu"`, users.id)
      .limit(limit)
      .offset(offset),
    ctx.db.$count(users, where),
  ]);
  return { items, total };
}

const isMemberOf = (portalIds: string[]): SQL =>
  sql`exists (select from ${memberships} where ${memberships.userId} = ${users.id} and ${inArray(memberships.portalId, portalIds)})`;

function isColleague(ctx: Context, email?: string | null): SQL | undefined {
  const actor = requireActor(ctx);
  return or(
    isMemberOf(visiblePortalIds(actor)),
    actor.userId ? eq(users.id, actor.userId) : undefined,
    email && isAdministrator(actor) ? eq(sql`lower(${users.email})`, normalizeEmail(email)) : undefined,
  );
}

/** Vietnamese names are found with and without their marks; e-mails only by those who may see them. */
function matches(ctx: Context, text: string): SQL | undefined {
  const part = `%${text
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const name = sql`lower(${users.name})`;
  const bare = sql`replace(regexp_replace(normalize(${name}, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')`;
  const email = isAdministrator(requireActor(ctx)) ? sql`lower(${users.email}) like ${part}` : undefined;
  return or(sql`${name} like ${part}`, sql`${bare} like ${part}`, email);
}
