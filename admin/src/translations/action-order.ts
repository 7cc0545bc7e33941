import {
  nextState,
  publicationActionNames,
  type EditorialAction,
  transitions,
} from '@hai-dang/schema/workflow';
import { enumKey } from '../i18n/enum-key.ts';
import type { AvailableAction, Translation, WorkflowAction } from './operations.ts';

/** The way forward, in the order of the machine: the first of these that is allowed is the next action of the screen. */
const forward: readonly WorkflowAction[] = [
  'SUBMIT',
  'TAKE_UP',
  'FORWARD',
  'APPROVE',
  'PUBLISH',
  'RESTORE',
  'REOPEN',
];
/** The rest in the order in which people look for it; what cannot be taken back comes last. */
const others: readonly WorkflowAction[] = [
  'SCHEDULE',
  'UNSCHEDULE',
  'CONFIRM',
  'REVISE',
  'RECALL',
  'RETURN',
  'SEND_BACK',
  'REJECT',
  'WITHDRAW',
  'LIFT',
  'TAKE_DOWN',
];
export const destructive: ReadonlySet<WorkflowAction> = new Set(['REJECT', 'WITHDRAW', 'TAKE_DOWN']);

export interface ActionsOnScreen {
  /** The one next action; null when there is none for this person. */
  primary: AvailableAction | null;
  /** Other actions that are allowed now. */
  allowed: AvailableAction[];
  /** Actions of this state that something stands in the way of, for this person. */
  blocked: AvailableAction[];
  /** Actions of this state that are somebody else's. */
  othersTurn: AvailableAction[];
}

/** Sorts what the API offers; which action is possible, and why not, is the API's answer alone. */
export function actionsOnScreen({ state, availableActions, isStale }: Translation): ActionsOnScreen {
  const order = [...forward, ...others];
  const inOrder = order.flatMap((name) => availableActions.filter(({ action }) => action === name));
  const ofThisState = inOrder.filter(({ action }) => isOfState(action, state));
  const allowed = inOrder.filter((action) => action.allowed);
  const refused = ofThisState.filter((action) => !action.allowed);
  const isForOthers = ({ reasons }: AvailableAction) => reasons.every(({ code }) => code === 'roleMissing');
  const primary =
    allowed.find(({ action }) => forward.includes(action)) ??
    (isStale ? allowed.find(({ action }) => action === 'REVISE') : undefined) ??
    null;
  return {
    primary,
    allowed: allowed.filter((action) => action !== primary),
    blocked: refused.filter((action) => !isForOthers(action)),
    othersTurn: refused.filter((action) => isForOthers(action) && forward.includes(action.action)),
  };
}

/** True for an action that starts from this state; those on what is live have their own reasons. */
function isOfState(action: WorkflowAction, state: Translation['state']): boolean {
  const name = enumKey(action);
  if (name in transitions) return nextState(enumKey(state), name as EditorialAction) !== null;
  // Of these only the ones that are possible are worth a button: everything is "not withdrawn" most of the time.
  return !(publicationActionNames as readonly string[]).includes(name) && action !== 'SAVE';
}
