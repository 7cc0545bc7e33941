import type { TaskKind, TaskOutcome } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const TaskKindEnum = graphqlEnum<TaskKind>('TaskKind', 'What a duty asks for.', {
  takeUp: 'Take a submitted text up.',
  edit: 'Edit and forward the text.',
  approve: 'Approve, return or reject the text.',
  publish: 'Publish the approved text.',
  rework: 'Mend a returned text and hand it in again.',
  updateTranslation: 'Bring a stale translation up to date, or confirm it.',
  takedownOrder: 'Carry out a takedown order.',
});

export const TaskOutcomeEnum = graphqlEnum<TaskOutcome>('TaskOutcome', 'How a duty ended.', {
  done: 'It was done.',
  superseded: 'Another duty took its place.',
  cancelled: 'It was called off.',
});
