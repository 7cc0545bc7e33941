import type { Role } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const RoleEnum = graphqlEnum<Role>(
  'Role',
  'What a membership lets a person do in one portal. Titles shown to people come from the portal.',
  {
    collaborator: 'Writes, and submits own work.',
    contributor: 'Writes and updates, and submits for a unit.',
    editor: 'Takes up what was submitted, edits it and forwards it.',
    translator: 'Writes and submits translations in the languages of the membership.',
    specialist: 'A member of the board for a field, whose opinion is asked.',
    approver: 'Approves, rejects, returns, withdraws and takes down.',
    publisher: 'Publishes and schedules what is approved.',
    administrator: 'Manages people, sections and settings, and lifts takedowns.',
    auditor: 'Reads everything and changes nothing.',
  },
);
