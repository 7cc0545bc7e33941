import { type Action, actions, type Decision, decide, type WorkflowFacts } from '@hai-dang/schema';
import { forbidden, guardFailed, transitionNotAllowed } from '../shared/errors.ts';

/** Throws what a negative decision means, with the reasons that the button showed. */
export function refuse(decision: Decision & { allowed: false }, action: Action, facts: WorkflowFacts): never {
  const { code, reasons } = decision;
  if (code === 'FORBIDDEN') throw forbidden(reasons);
  if (code === 'GUARD_FAILED') throw guardFailed(reasons);
  const allowed = actions.filter((each) => decide(each, { ...facts, input: undefined }).allowed);
  throw transitionNotAllowed({ from: facts.translation.state, action, allowed, reasons });
}
