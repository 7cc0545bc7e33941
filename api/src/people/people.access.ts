import type { Role } from '@hai-dang/schema';
import type { Context } from '../shared/context.ts';
import { DomainError, forbidden, unauthenticated } from '../shared/errors.ts';
import type { Actor, HeldRole } from './actor.ts';

/** The portal that a right is asked for, with the portal above it. */
export interface PortalPlace {
  id: string;
  parentId: string | null;
}

/**
 * The roles that the actor holds in this portal, and in this language when one is named; own roles before lent ones.
 * A role in the portal above counts only where it says so. Basis: HP20-5.1b, HP25-3.1a.
 */
export function rolesIn(actor: Actor, portal: PortalPlace, language?: string): HeldRole[] {
  return actor.roles
    .filter((held) => reaches(held, portal) && speaks(held, language))
    .toSorted((a, b) => Number(a.delegation !== null) - Number(b.delegation !== null));
}

const reaches = (held: HeldRole, portal: PortalPlace) =>
  held.portalId === portal.id || (held.includesComponents && held.portalId === portal.parentId);

const speaks = (held: HeldRole, language: string | undefined) =>
  language === undefined || held.languages === null || held.languages.includes(language);

/** The held role to act with, or undefined; the first of `wanted` that the actor holds. */
export function roleAmong(
  actor: Actor,
  wanted: Role | readonly Role[],
  portal: PortalPlace,
  language?: string,
): HeldRole | undefined {
  const held = rolesIn(actor, portal, language);
  return asList(wanted)
    .map((role) => held.find((each) => each.role === role))
    .find((each) => each !== undefined);
}

const asList = (wanted: Role | readonly Role[]): readonly Role[] =>
  typeof wanted === 'string' ? [wanted] : wanted;

/** Whether the actor holds one of these roles in this portal and language. */
export function hasRole(
  actor: Actor,
  wanted: Role | readonly Role[],
  portal: PortalPlace,
  language?: string,
): boolean {
  return roleAmong(actor, wanted, portal, language) !== undefined;
}

/** Whether the actor is at home in the portal in any role, and so may read its desk. */
export const isMember = (actor: Actor, portal: PortalPlace): boolean => rolesIn(actor, portal).length > 0;

/** Whether the actor administers some portal: such a person finds accounts by their e-mail. */
export const isAdministrator = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => role === 'administrator');

/** Portals whose desk the actor may read. `findActor` has already named the component portals that a role reaches. */
export const visiblePortalIds = (actor: Actor): string[] => [
  ...new Set(actor.roles.map(({ portalId }) => portalId)),
];

/** Portals in which the actor holds this role. */
export const portalIdsAs = (actor: Actor, role: Role): string[] => [
  ...new Set(actor.roles.filter((held) => held.role === role).map(({ portalId }) => portalId)),
];

/** A signed-in person: an actor with an account. */
export type Person = Actor & { userId: string };

/** Who acts. Throws UNAUTHENTICATED, with the reason `sessionExpired` when the browser still sent its cookie. */
export function requireActor(ctx: Pick<Context, 'actor' | 'session'>): Actor {
  if (ctx.actor) return ctx.actor;
  throw ctx.session.token === null
    ? unauthenticated()
    : new DomainError('UNAUTHENTICATED', { reason: 'sessionExpired' });
}

/** Which person acts. Throws UNAUTHENTICATED when nobody is signed in, FORBIDDEN for the scheduler. */
export function requirePerson(ctx: Pick<Context, 'actor' | 'session'>): Person {
  const actor = requireActor(ctx);
  if (actor.userId === null) throw forbidden();
  return { ...actor, userId: actor.userId };
}

/** The role to act with. Throws UNAUTHENTICATED, or FORBIDDEN naming the roles that would do. */
export function requireRole(
  ctx: Pick<Context, 'actor' | 'session'>,
  wanted: Role | readonly Role[],
  portal: PortalPlace,
  language?: string,
): HeldRole {
  const held = roleAmong(requireActor(ctx), wanted, portal, language);
  if (!held) throw forbidden([{ code: 'roleMissing', roles: asList(wanted) }]);
  return held;
}

/** Throws unless the actor holds any role in the portal. */
export function requireMember(ctx: Pick<Context, 'actor' | 'session'>, portal: PortalPlace): Actor {
  const actor = requireActor(ctx);
  if (!isMember(actor, portal)) throw forbidden([{ code: 'roleMissing' }]);
  return actor;
}
