import type { Role } from '@hai-dang/schema';

/** A role that a person holds in one portal, by membership or by delegation. */
export interface HeldRole {
  portalId: string;
  role: Role;
  /** Null means every language of the portal. */
  languages: readonly string[] | null;
  /** Also holds in the component portals under this one. */
  includesComponents: boolean;
  /** Set when the role is somebody else's, lent for a period. */
  delegation: { id: string; fromUserId: string } | null;
}

/** The person or job on whose behalf something is done. */
export interface Actor {
  kind: 'person' | 'scheduler';
  /** User id; null for the scheduler. */
  userId: string | null;
  sessionId: string | null;
  name: string;
  roles: readonly HeldRole[];
}

export const scheduler: Actor = {
  kind: 'scheduler',
  userId: null,
  sessionId: null,
  name: 'scheduler',
  roles: [],
};
