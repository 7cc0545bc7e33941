import type { DelegationRecord } from './delegation.operations.ts';

export type DelegationStatus = 'revoked' | 'upcoming' | 'ended' | 'inForce';

/** Where a delegation stands at a moment. */
export function statusOf(
  { revokedAt, startsAt, endsAt }: Pick<DelegationRecord, 'revokedAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): DelegationStatus {
  if (revokedAt) return 'revoked';
  if (new Date(startsAt) > now) return 'upcoming';
  return new Date(endsAt) <= now ? 'ended' : 'inForce';
}

/** Whether there is still something to revoke. */
export const isOpen = (delegation: DelegationRecord, now: Date): boolean =>
  ['upcoming', 'inForce'].includes(statusOf(delegation, now));
