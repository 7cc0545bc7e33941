import type { Action, ChangeWeight, TranslationState } from '@hai-dang/schema';
import type { BlockChangeKind, TextSegment } from '@hai-dang/schema/document';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const TranslationStateEnum = graphqlEnum<TranslationState>(
  'TranslationState',
  'Editorial state of an article in one language.',
  {
    draft: 'Being written.',
    submitted: 'Handed in; an editor may take it up.',
    editing: 'Taken up by an editor.',
    inApproval: 'Before the approvers.',
    returned: 'Given back to its writer with a reason.',
    rejected: 'Refused; only an editor may reopen it.',
    approved: 'Approved; may be published as it is.',
    scheduled: 'Approved, and goes live at its time.',
    published: 'Published. What is live may be older while a new revision is written.',
  },
);

export const ChangeWeightEnum = graphqlEnum<ChangeWeight>(
  'ChangeWeight',
  'How much a newly approved source weighs for the translations made from the older one.',
  {
    minor: 'A typo or formatting: nothing to do.',
    update: 'Translations are stale and have to be updated; they stay live.',
    wrong: 'The old text misleads: translations are stale, and the portal’s policy applies at once.',
  },
);

export type OfferedAction = Action | 'save';

export const WorkflowActionEnum = graphqlEnum<OfferedAction>(
  'WorkflowAction',
  'What can be done with a translation.',
  {
    submit: 'Hand in.',
    recall: 'Take a submitted text back.',
    takeUp: 'Take a submitted text up for editing.',
    forward: 'Send to the approvers.',
    return: 'Give back to the writer, with a reason.',
    sendBack: 'Send back to the editor, with a reason.',
    approve: 'Approve the text on the screen.',
    reject: 'Refuse, with a reason.',
    reopen: 'Make a rejected text a draft again.',
    schedule: 'Set the time at which it goes live.',
    unschedule: 'Take the time back.',
    publish: 'Make the approved text public.',
    revise: 'Open a new revision.',
    withdraw: 'Take the text off the public side.',
    takeDown: 'Carry out an order: all languages go at once.',
    lift: 'End a takedown.',
    restore: 'Put a withdrawn text back.',
    confirm: 'Say that a stale translation is still accurate.',
    save: 'Save words.',
  },
);

export const BlockChangeKindEnum = graphqlEnum<BlockChangeKind>(
  'BlockChangeKind',
  'What became of a block.',
  {
    unchanged: 'As it was.',
    changed: 'Its words, formatting or attributes differ.',
    added: 'Not there before.',
    removed: 'No longer there.',
    moved: 'As it was, at another place.',
  },
);

export const TextOperationEnum = graphqlEnum<TextSegment['op']>(
  'TextOperation',
  'How a run of text compares.',
  {
    equal: 'On both sides.',
    insert: 'Only after.',
    delete: 'Only before.',
  },
);
