import type { Role } from '../roles.ts';
import type { Action } from './decide.ts';
import type { TaskKind } from './task-kinds.ts';

/** A duty that an action opens: whose it is, and the portal's deadline that sets its clock. */
export interface OpenedTask {
  kind: TaskKind;
  role: Role;
  /** Key in the portal's deadlines; a portal that sets none gives the task no due time. */
  deadline: string;
  /** Who gets it in person: the actor, or the person who submitted. */
  assignee?: 'actor' | 'submitter';
}

/**
 * Duties that each action opens. An action closes whatever the translation's open duties of the editorial machine are:
 * there is one next step at a time, and it is somebody's.
 */
export const openedTasks: Partial<Record<Action, OpenedTask>> = {
  submit: { kind: 'takeUp', role: 'editor', deadline: 'takeUp' },
  takeUp: { kind: 'edit', role: 'editor', deadline: 'edit', assignee: 'actor' },
  forward: { kind: 'approve', role: 'approver', deadline: 'approve' },
  sendBack: { kind: 'edit', role: 'editor', deadline: 'edit' },
  return: { kind: 'rework', role: 'contributor', deadline: 'rework', assignee: 'submitter' },
  approve: { kind: 'publish', role: 'publisher', deadline: 'publish' },
  unschedule: { kind: 'publish', role: 'publisher', deadline: 'publish' },
};
