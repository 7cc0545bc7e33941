/** A clause that the product answers to: where it stands, and the rule as the product keeps it. */
export interface Requirement {
  clause: string;
  rule: string;
}

/**
 * Requirements whose rules are built. Code names them by id where it keeps the rule, tests in their titles;
 * docs/compliance.md puts the three together.
 */
export const requirements: Readonly<Record<string, Requirement>> = {
  'HP20-2.1': { clause: 'Điều 2.1', rule: 'A portal has one owner and one fixed domain.' },
  'HP20-2.4': { clause: 'Điều 2.4', rule: 'The prescribed sections exist and cannot be removed.' },
  'HP20-3.2': { clause: 'Điều 3.2', rule: 'Whoever submits a text declares that it holds no state secrets.' },
  'HP20-3.3': {
    clause: 'Điều 3.3',
    rule: 'Taken-over texts name author and source before they are submitted, and on every page.',
  },
  'HP20-5.1b': { clause: 'Điều 5.1', rule: 'Access is graded by role, portal and language.' },
  'HP20-5.1c': {
    clause: 'Điều 5.1',
    rule: 'Nothing is published around the process: four eyes, and a record that cannot be altered unnoticed.',
  },
  'HP20-5.3': { clause: 'Điều 5.3', rule: 'Collaborators see and submit their own work only.' },
  'HP20-8.4a': {
    clause: 'Điều 8.4',
    rule: 'A text is moderated before and after translation, whichever language is the source.',
  },
  'HP18-2.3': { clause: 'Điều 2.3', rule: 'State secrets stay out: the declaration is kept with the event.' },
  'HP18-3.1': { clause: 'Điều 3.1', rule: 'Every article is official, promotional or clarifying.' },
  'HP18-10.1': { clause: 'Điều 10.1', rule: 'Pictures are kept with their author and their portal.' },
  'HP18-18.4': {
    clause: 'Điều 18.4',
    rule: 'An article may be written in any language of the portal first.',
  },
  'HP25-3.1a': {
    clause: 'Điều 3.1',
    rule: 'Portals form two levels; rights do not pass from one to the other unless granted.',
  },
  'HP25-3.1b': {
    clause: 'Điều 3.1',
    rule: 'Vietnamese is the default language; the other versions are the portal’s.',
  },
  'HP25-5.2': { clause: 'Điều 5.2', rule: 'A portal may add sections; prescribed ones are locked.' },
  'HP25-12.1a': {
    clause: 'Điều 12.1a',
    rule: 'Editing, moderating, publishing and administering are roles of their own.',
  },
  'LS21-2.2': { clause: 'Điều 2.2', rule: 'Each language has its own place in the address.' },
  'LS21-6.10': {
    clause: 'Điều 6.10',
    rule: 'A change of an approved text says what it means for those who use it.',
  },
  'LS21-7.4': {
    clause: 'Điều 7.4',
    rule: 'An incomplete item is returned with a reason, mended and handed in again with its history.',
  },
  'LS21-8.6': {
    clause: 'Điều 8.6',
    rule: 'Pictures carry no hidden data about where and with what they were taken.',
  },
  'LS21-9.6': {
    clause: 'Điều 9.6',
    rule: 'Translations are updated when their source changes; stale ones are marked.',
  },
  'LS21-12.2a': {
    clause: 'Điều 12.2',
    rule: 'A deputy acts for the head for a period; the record names both.',
  },
  'LS21-12.2b': { clause: 'Điều 12.2', rule: 'Sensitive articles are marked as such.' },
  'LS21-12.3': { clause: 'Điều 12.3', rule: 'A board member’s review has two working days.' },
  'LS21-14.2a': {
    clause: 'Điều 14.2',
    rule: 'Accounts are personal; passwords and sessions are kept as hashes only.',
  },
  'LS21-14.2b': {
    clause: 'Điều 14.2',
    rule: 'What is posted equals what was approved, by hash, at every publishing and restoring.',
  },
  'LS21-14.2c': { clause: 'Điều 14.2', rule: 'An unsuitable item can be refused, with a reason.' },
  'LC25-3.2': { clause: 'Điều 3.2', rule: 'The prescribed sections exist and cannot be removed.' },
  'LC25-4.1': { clause: 'Điều 4.1', rule: 'Every article is official, promotional or clarifying.' },
  'LC25-8.2a': { clause: 'Điều 8.2', rule: 'Working hours are counted inside the portal’s working day.' },
  'LC25-8.3a': {
    clause: 'Điều 8.3',
    rule: 'A takedown order names authority, channel and reference; its 24 hours run without pause.',
  },
  'LC25-8.3b': {
    clause: 'Điều 8.3',
    rule: 'A takedown removes all languages at once and blocks publishing until it is lifted.',
  },
  'LC25-10.3': {
    clause: 'Điều 10.3',
    rule: 'Only the provenances that the portal accepts can be submitted.',
  },
  'N147-1': { clause: 'Chapter III', rule: 'Content is removed within 24 hours of an order.' },
  'N42-14': {
    clause: 'Điều 14',
    rule: 'Pictures and players carry a text alternative before a text can be submitted.',
  },
  'NHOL-1': {
    clause: 'Civil Code 147-148',
    rule: 'The day of the event is not counted; a limit ends with the last day; hours run from the moment.',
  },
  'NHOL-2': {
    clause: 'Labour Code 112',
    rule: 'Public holidays, Tết included, do not count as working days.',
  },
  'NHOL-3': { clause: 'yearly decision', rule: 'Make-up Saturdays count as working days.' },
  'NSEC-4': { clause: 'access control', rule: 'Failed sign-ins slow the next one down; idle sessions end.' },
  'NSEC-5': { clause: 'access control', rule: 'Passwords have a minimum length.' },
};
