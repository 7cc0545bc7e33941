import {
  type EditorialAction,
  type OpenedTask,
  openedTasks,
  type TaskKind,
  type TaskOutcome,
} from '@hai-dang/schema';
import type { TransactionContext } from '../shared/context.ts';
import type { LoadedTranslation, TranslationRow } from '../translations/load-translation.ts';
import { closeTasks } from './close-tasks.ts';
import { openTask } from './open-task.ts';

/** Duties of the editorial machine: of these a translation has at most one open at a time. */
const editorialKinds: readonly TaskKind[] = ['takeUp', 'edit', 'approve', 'publish', 'rework'];

/** Actions that undo a step; the duty that waited was not done but called off. */
const callingOff: readonly EditorialAction[] = ['recall', 'reject', 'unschedule'];

/** Closes the duty that an action fulfils, and opens the next one. */
export async function moveTasks(
  ctx: TransactionContext,
  action: EditorialAction,
  { translation, article }: LoadedTranslation,
  moved: TranslationRow,
): Promise<void> {
  const outcome: TaskOutcome = callingOff.includes(action) ? 'cancelled' : 'done';
  await closeTasks(ctx, translation.id, editorialKinds, outcome);
  if (action === 'approve' && moved.staleWeight === null)
    await closeTasks(ctx, translation.id, ['updateTranslation'], 'done');

  const next = openedTasks[action];
  if (!next) return;
  await openTask(ctx, {
    kind: next.kind,
    role: next.kind === 'rework' && !translation.isSource ? 'translator' : next.role,
    deadline: next.deadline,
    assigneeId: assigneeOf(next, action, translation, moved),
    article,
    translation,
  });
}

function assigneeOf(
  { assignee }: OpenedTask,
  action: EditorialAction,
  translation: TranslationRow,
  moved: TranslationRow,
): string | null {
  if (assignee === 'submitter') return translation.submittedBy;
  return assignee === 'actor' || action === 'sendBack' ? moved.assigneeId : null;
}
