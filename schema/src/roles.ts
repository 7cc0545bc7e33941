/**
 * What a membership lets a person do in one portal and its languages. Titles shown to people come from the portal's
 * preset. Basis: HP20-5.1b (graded access), HP25-12.1a.
 */
export const roles = [
  'collaborator',
  'contributor',
  'editor',
  'translator',
  'specialist',
  'approver',
  'publisher',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
