import type { Role } from '../roles.ts';
import { type Capacity, roleFor, rolesOf } from './capacities.ts';
import type { Reason, WorkflowFacts } from './facts.ts';
import { type Guard, type GuardName, guards } from './guards.ts';
import {
  publicationActionNames,
  publicationActions,
  type PublicationActionName,
} from './publication-actions.ts';
import { type EditorialAction, editorialActions, type Transition, transitions } from './transitions.ts';

export type Action = EditorialAction | PublicationActionName;
export const actions: readonly Action[] = [...editorialActions, ...publicationActionNames];

export type Decision =
  | { allowed: true; role: Role | 'scheduler' }
  | { allowed: false; code: 'FORBIDDEN' | 'TRANSITION_NOT_ALLOWED' | 'GUARD_FAILED'; reasons: Reason[] };

const isEditorial = (action: Action): action is EditorialAction => action in transitions;

interface Line {
  by: readonly Capacity[];
  needs: readonly GuardName[];
}
const lineOf = (action: Action): Line =>
  isEditorial(action) ? transitions[action] : publicationActions[action];

/**
 * May this actor do this now? Asked in the order role, state, guards, so that somebody without the role learns nothing
 * about the text. With `facts.input` absent only facts are looked at: the answer then says whether the action may be offered.
 */
export function decide(action: Action, facts: WorkflowFacts): Decision {
  const line = lineOf(action);

  const role = line.by.map((capacity) => roleFor(capacity, facts)).find((held) => held !== null);
  if (!role) {
    const roles = line.by.flatMap((capacity) => rolesOf[capacity]);
    return { allowed: false, code: 'FORBIDDEN', reasons: [{ code: 'roleMissing', roles }] };
  }

  if (isEditorial(action)) {
    const { from }: Transition = transitions[action];
    if (!from.includes(facts.translation.state)) {
      const values = { state: facts.translation.state, from: from.join(' ') };
      return {
        allowed: false,
        code: 'TRANSITION_NOT_ALLOWED',
        reasons: [{ code: 'stateNotAllowed', values }],
      };
    }
  }

  const reasons = line.needs.flatMap((name) => {
    const guard: Guard = guards[name];
    return guard.kind === 'input' && !facts.input ? [] : guard.check(facts);
  });
  return reasons.length === 0 ? { allowed: true, role } : { allowed: false, code: 'GUARD_FAILED', reasons };
}

/** What the actor could do with this translation, and for each action why not. */
export function availableActions(facts: WorkflowFacts): { action: Action; decision: Decision }[] {
  return actions.map((action) => ({ action, decision: decide(action, { ...facts, input: undefined }) }));
}

/** The fields that a person has to fill in for an action, as things stand: `reason`, `changeWeight`, `scheduledFor`, … */
export function askedInputs(action: Action, facts: WorkflowFacts): string[] {
  const asking: Guard[] = lineOf(action)
    .needs.map((name) => guards[name])
    .filter(({ kind }) => kind === 'input');
  return asking.flatMap((guard) => guard.check({ ...facts, input: {} })).flatMap(({ field }) => field ?? []);
}
