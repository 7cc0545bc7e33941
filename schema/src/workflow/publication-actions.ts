import type { Capacity } from './capacities.ts';
import type { GuardName } from './guards.ts';

/** A line of the publication machine; what it starts from is a guard, since a translation may have no publication yet. */
export interface PublicationAction {
  by: readonly Capacity[];
  needs: readonly GuardName[];
}

/**
 * What can be done to what is (or was) live, apart from the editorial state. `publish` stands in the editorial table;
 * `confirm` says that a stale translation is still accurate.
 */
export const publicationActions = {
  withdraw: { by: ['publisher', 'approver'], needs: ['isLive', 'reasonGiven'] },
  takeDown: {
    by: ['approver', 'administrator'],
    needs: ['notTakenDown', 'isAnyLanguageLive', 'orderNamed', 'reasonGiven'],
  },
  lift: { by: ['administrator'], needs: ['isTakenDown', 'liftingAuthorityNamed', 'reasonGiven'] },
  restore: {
    by: ['approver'],
    needs: [
      'isWithdrawn',
      'notTakenDown',
      'publicationUnaltered',
      'sourceIsLive',
      'sourceNotMisleading',
      'reasonGiven',
    ],
  },
  confirm: { by: ['translator', 'editor'], needs: ['isStale', 'sourceApproved'] },
} as const satisfies Record<string, PublicationAction>;

export type PublicationActionName = keyof typeof publicationActions;
export const publicationActionNames = Object.keys(publicationActions) as PublicationActionName[];
