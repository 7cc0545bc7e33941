import type { Role } from '@hai-dang/schema';
import { portalLanguages, portalRoles } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { TransactionContext } from '../shared/context.ts';
import { badUserInput, forbidden } from '../shared/errors.ts';
import { type PortalPlace, requireActor, rolesIn } from './people.access.ts';

/** What a membership says beside who and where. */
export interface MembershipTerms {
  role: Role;
  languages: string[] | null;
  title: string | null;
  includesComponents: boolean;
}

/**
 * The terms as they are kept. Throws BAD_USER_INPUT for a language that the portal does not speak, a title that it does
 * not give this role, and for components of a portal that can have none.
 */
export async function checkedTerms(
  tx: TransactionContext,
  portal: PortalPlace & { level: number },
  terms: MembershipTerms,
): Promise<MembershipTerms> {
  const { role, title, includesComponents } = terms;
  if (includesComponents && portal.level !== 1)
    throw badUserInput({ field: 'includesComponents', code: 'noComponents' });
  if (title !== null) {
    const named = and(
      eq(portalRoles.portalId, portal.id),
      eq(portalRoles.key, title),
      eq(portalRoles.role, role),
    );
    if ((await tx.db.$count(portalRoles, named)) === 0)
      throw badUserInput({ field: 'title', code: 'unknown' });
  }
  return { ...terms, languages: await checkedLanguages(tx, portal.id, terms.languages) };
}

async function checkedLanguages(tx: TransactionContext, portalId: string, languages: string[] | null) {
  if (languages === null) return null;
  if (languages.length === 0) throw badUserInput({ field: 'languages', code: 'required' });
  const spoken = await tx.db
    .select({ language: portalLanguages.language })
    .from(portalLanguages)
    .where(eq(portalLanguages.portalId, portalId));
  const known = new Set(spoken.map(({ language }) => language));
  const unknown = languages.find((language) => !known.has(language));
  if (unknown)
    throw badUserInput({ field: 'languages', code: 'languageNotOfPortal', values: { language: unknown } });
  return [...new Set(languages)];
}

/**
 * Throws FORBIDDEN unless the actor administers the component portals too: nobody lets rights flow further down than
 * their own. Basis: HP25-3.1a.
 */
export function requireReachIntoComponents(tx: TransactionContext, portal: PortalPlace): void {
  const administers = rolesIn(requireActor(tx), portal).filter(({ role }) => role === 'administrator');
  // A level I role that reaches down says so; below level I there is nothing to reach.
  if (!administers.some(({ includesComponents }) => includesComponents)) {
    throw forbidden([
      { code: 'roleMissing', field: 'includesComponents', basis: ['HP25-3.1a'], roles: ['administrator'] },
    ]);
  }
}
