import { type Capacity, roleFor } from './capacities.ts';
import type { Decision } from './decide.ts';
import type { WorkflowFacts } from './facts.ts';
import type { TranslationState } from './states.ts';
import { savableStates } from './transitions.ts';

const writers: readonly Capacity[] = ['author', 'translator', 'editor'];

/** May this actor save words into this text now? In `editing` only the editor who took it up may. */
export function decideSave(facts: WorkflowFacts): Decision {
  const { state, assigneeId } = facts.translation;
  const roleIn = (capacities: readonly Capacity[]) =>
    capacities.map((capacity) => roleFor(capacity, facts)).find((role) => role !== null);
  if (!roleIn(writers))
    return {
      allowed: false,
      code: 'FORBIDDEN',
      reasons: [{ code: 'roleMissing', roles: ['contributor', 'translator', 'editor'] }],
    };

  const savable: Partial<Record<TranslationState, readonly Capacity[]>> = savableStates;
  const capacities = savable[state];
  if (!capacities) {
    const values = { state, from: Object.keys(savableStates).join(' ') };
    return { allowed: false, code: 'TRANSITION_NOT_ALLOWED', reasons: [{ code: 'stateNotAllowed', values }] };
  }
  const role = roleIn(capacities);
  if (!role)
    return { allowed: false, code: 'FORBIDDEN', reasons: [{ code: 'roleMissing', roles: ['editor'] }] };
  return state !== 'editing' || assigneeId === facts.actor.id
    ? { allowed: true, role }
    : { allowed: false, code: 'GUARD_FAILED', reasons: [{ code: 'takenUpByAnother' }] };
}
