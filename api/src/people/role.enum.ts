import { roles } from '@hai-dang/schema';
import { registerEnumType } from 'type-graphql';

/** GraphQL names of the roles, with the roles as values. */
export const RoleEnum = {
  COLLABORATOR: 'collaborator',
  CONTRIBUTOR: 'contributor',
  EDITOR: 'editor',
  TRANSLATOR: 'translator',
  SPECIALIST: 'specialist',
  APPROVER: 'approver',
  PUBLISHER: 'publisher',
  ADMINISTRATOR: 'administrator',
  AUDITOR: 'auditor',
} as const satisfies Record<string, (typeof roles)[number]>;

registerEnumType(RoleEnum, {
  name: 'Role',
  description:
    'What a membership lets a person do in one portal. Titles shown to people come from the portal.',
  valuesConfig: {
    COLLABORATOR: { description: 'Writes, and submits own work.' },
    CONTRIBUTOR: { description: 'Writes and updates, and submits for a unit.' },
    EDITOR: { description: 'Takes up what was submitted, edits it and forwards it.' },
    TRANSLATOR: { description: 'Writes and submits translations in the languages of the membership.' },
    SPECIALIST: { description: 'A member of the board for a field, whose opinion is asked.' },
    APPROVER: { description: 'Approves, rejects, returns, withdraws and takes down.' },
    PUBLISHER: { description: 'Publishes and schedules what is approved.' },
    ADMINISTRATOR: { description: 'Manages people, sections and settings, and lifts takedowns.' },
    AUDITOR: { description: 'Reads everything and changes nothing.' },
  },
});
