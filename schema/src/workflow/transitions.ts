import type { Capacity } from './capacities.ts';
import type { GuardName } from './guards.ts';
import type { TranslationState } from './states.ts';

/** A line of the editorial machine: read it as "`by` may <action> `from` … and it becomes `to`, if it `needs` …". */
export interface Transition {
  from: readonly TranslationState[];
  to: TranslationState;
  by: readonly Capacity[];
  needs: readonly GuardName[];
}

/** The editorial machine of one translation. Everything else (enums, buttons, diagram, tests' grid) derives from it. */
export const transitions = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['author', 'translator', 'editor'],
    needs: [
      'complete',
      'provenanceAccepted',
      'attributed',
      'sourceApproved',
      'sourceBlocksCurrent',
      'secrecyDeclared',
    ],
  },
  recall: {
    from: ['submitted'],
    to: 'draft',
    by: ['author', 'translator', 'editor'],
    needs: ['isSubmitter'],
  },
  takeUp: { from: ['submitted'], to: 'editing', by: ['editor'], needs: [] },
  forward: {
    from: ['editing'],
    to: 'inApproval',
    by: ['editor'],
    needs: ['takenUpByActor', 'complete', 'changeWeighed'],
  },
  return: {
    from: ['submitted', 'editing', 'inApproval'],
    to: 'returned',
    by: ['editor', 'approver'],
    needs: ['reasonGiven'],
  },
  sendBack: { from: ['inApproval', 'approved'], to: 'editing', by: ['approver'], needs: ['reasonGiven'] },
  approve: {
    from: ['inApproval'],
    to: 'approved',
    by: ['approver'],
    needs: ['complete', 'fourEyes', 'sourceApproved'],
  },
  reject: {
    from: ['submitted', 'editing', 'inApproval'],
    to: 'rejected',
    by: ['approver'],
    needs: ['reasonGiven'],
  },
  reopen: { from: ['rejected'], to: 'draft', by: ['editor'], needs: [] },
  schedule: {
    from: ['approved'],
    to: 'scheduled',
    by: ['publisher'],
    needs: [
      'publishedEqualsApproved',
      'notTakenDown',
      'sourceNotWithdrawn',
      'sourceNotMisleading',
      'timeInFuture',
    ],
  },
  unschedule: { from: ['scheduled'], to: 'approved', by: ['publisher'], needs: [] },
  publish: {
    from: ['approved', 'scheduled'],
    to: 'published',
    by: ['publisher', 'scheduler'],
    needs: ['publishedEqualsApproved', 'notTakenDown', 'sourceNotWithdrawn', 'sourceNotMisleading'],
  },
  revise: { from: ['approved', 'published'], to: 'draft', by: ['author', 'translator', 'editor'], needs: [] },
} as const satisfies Record<string, Transition>;

export type EditorialAction = keyof typeof transitions;
export const editorialActions = Object.keys(transitions) as EditorialAction[];

/** States in which the content may be saved, and in what capacity; in `editing` only by the editor who took it up. */
export const savableStates = {
  draft: ['author', 'translator', 'editor'],
  returned: ['author', 'translator', 'editor'],
  editing: ['editor'],
} as const satisfies Partial<Record<TranslationState, readonly Capacity[]>>;

/** State that an action leads to from a state, or null when the table does not have it. */
export function nextState(state: TranslationState, action: EditorialAction): TranslationState | null {
  const transition: Transition = transitions[action];
  return transition.from.includes(state) ? transition.to : null;
}
