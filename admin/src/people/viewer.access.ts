import type { Role, Viewer } from './viewer.operations.ts';

/** Does this person hold one of the roles in some portal (or in this one)? */
export const holds = (viewer: Viewer, roles: readonly Role[], portal?: string): boolean =>
  viewer.memberships.some(
    (membership) =>
      roles.includes(membership.role) && (portal === undefined || membership.portal.key === portal),
  );

/** Who sees which page of the administration. It only tidies the menu: the API decides, whatever is shown here. */
interface Audience {
  read?: readonly Role[];
  write?: readonly Role[];
  /** Only in a portal of level I, for what belongs to the whole instance. */
  isOfInstance?: boolean;
}

const audiences: Record<string, Audience> = {
  portals: { write: ['ADMINISTRATOR'] },
  sections: { write: ['ADMINISTRATOR'] },
  users: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  memberships: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  delegations: {
    read: ['ADMINISTRATOR', 'AUDITOR', 'APPROVER', 'PUBLISHER', 'EDITOR'],
    write: ['ADMINISTRATOR', 'APPROVER', 'PUBLISHER', 'EDITOR'],
  },
  clients: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'], isOfInstance: true },
  webhooks: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  withdrawals: { read: ['ADMINISTRATOR', 'AUDITOR'], write: ['ADMINISTRATOR'] },
  events: { read: ['ADMINISTRATOR', 'AUDITOR', 'APPROVER'], write: [] },
};

export function canAccess(viewer: Viewer, resource: string, action: string): boolean {
  const audience = audiences[resource];
  const need = audience?.[action === 'list' || action === 'show' ? 'read' : 'write'];
  if (need === undefined) return true;
  return audience?.isOfInstance
    ? viewer.memberships.some(({ role, portal }) => need.includes(role) && portal.level === 1)
    : holds(viewer, need);
}
