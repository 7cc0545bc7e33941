import type { Role } from '@hai-dang/schema';
import { portals } from '@hai-dang/schema/tables';
import { and, eq, inArray } from 'drizzle-orm';
import type { HeldRole } from '../../people/actor.ts';
import { portalIdsAs, requireActor, requireRole } from '../../people/people.access.ts';
import type { Context } from '../../shared/context.ts';
import { forbidden } from '../../shared/errors.ts';

/** The role with which somebody acts on what belongs to the whole instance, and the portal in which it is held. */
export interface InstanceRole {
  held: HeldRole;
  portal: { id: string; timeZone: string };
}

/** API clients read every portal: only who administers a portal of level I manages them. Throws FORBIDDEN. */
export const requireInstanceAdministrator = (ctx: Context) => requireInLevelOne(ctx, ['administrator']);

/** Auditors of a portal of level I see them too. Throws FORBIDDEN. */
export const requireInstanceReader = (ctx: Context) => requireInLevelOne(ctx, ['administrator', 'auditor']);

async function requireInLevelOne(ctx: Context, roles: readonly Role[]): Promise<InstanceRole> {
  const actor = requireActor(ctx);
  const held = roles.flatMap((role) => portalIdsAs(actor, role));
  const [portal] = await ctx.db
    .select({ id: portals.id, parentId: portals.parentId, timeZone: portals.timeZone })
    .from(portals)
    .where(and(eq(portals.level, 1), inArray(portals.id, held)))
    .orderBy(portals.key)
    .limit(1);
  if (!portal) throw forbidden([{ code: 'roleMissing', roles }]);
  return { held: requireRole(ctx, roles, portal), portal };
}
