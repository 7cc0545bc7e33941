import { memberships, portalLanguages, portals, users } from '@hai-dang/schema/tables';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';
import type { DemoAccount } from './demo-accounts.type.ts';

/** The accounts of the demonstration that may sign in, by portal and role; none outside of it. */
export function listDemoAccounts(ctx: Context): Promise<DemoAccount[]> {
  const nameIn = (language: unknown) => sql<string | null>`(
    select ${portalLanguages.name} from ${portalLanguages}
    where ${portalLanguages.portalId} = ${portals.id} and ${portalLanguages.language} = ${language})`;
  return ctx.db
    .select({
      email: users.email,
      name: users.name,
      role: memberships.role,
      portal: portals.key,
      portalName: sql<string>`coalesce(${nameIn(ctx.language)}, ${nameIn(portals.defaultLanguage)}, ${portals.key})`,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(portals, eq(portals.id, memberships.portalId))
    .where(and(eq(users.isDemo, true), eq(users.isActive, true)))
    .orderBy(asc(portals.level), asc(portals.key), asc(memberships.role), asc(users.id));
}
