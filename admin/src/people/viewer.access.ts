import type { Role, Viewer } from './viewer.operations.ts';

/** Does this person hold one of the roles in some portal (or in this one)? */
export const holds = (viewer: Viewer, roles: readonly Role[], portal?: string): boolean =>
  viewer.memberships.some(
    (membership) =>
      roles.includes(membership.role) && (portal === undefined || membership.portal.key === portal),
  );

/** Who sees which page of the administration. It only tidies the menu: the API decides, whatever is shown here. */
const audiences: Record<string, Partial<Record<'read' | 'write', readonly Role[]>>> = {
  portals: { write: ['ADMINISTRATOR'] },
  sections: { write: ['ADMINISTRATOR'] },
  users: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  memberships: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  delegations: {
    read: ['ADMINISTRATOR', 'AUDITOR', 'APPROVER', 'PUBLISHER', 'EDITOR'],
    write: ['ADMINISTRATOR', 'APPROVER', 'PUBLISHER', 'EDITOR'],
  },
  events: { read: ['ADMINISTRATOR', 'AUDITOR', 'APPROVER'], write: [] },
};

export function canAccess(viewer: Viewer, resource: string, action: string): boolean {
  const need = audiences[resource]?.[action === 'list' || action === 'show' ? 'read' : 'write'];
  return need === undefined || holds(viewer, need);
}
