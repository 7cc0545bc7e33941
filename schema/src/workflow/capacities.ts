import type { Role } from '../roles.ts';
import type { WorkflowFacts } from './facts.ts';

/**
 * In what capacity somebody may act. Most are roles as they stand; `author` is a collaborator on own work or a
 * contributor of the unit, and `translator` acts on translations, never on the source.
 */
export const capacities = [
  'author',
  'translator',
  'editor',
  'approver',
  'publisher',
  'administrator',
  'scheduler',
] as const;
export type Capacity = (typeof capacities)[number];

/** The membership roles through which a capacity can be had, in the order in which events name them. */
export const rolesOf: Record<Capacity, readonly Role[]> = {
  author: ['contributor', 'collaborator'],
  translator: ['translator'],
  editor: ['editor'],
  approver: ['approver'],
  publisher: ['publisher'],
  administrator: ['administrator'],
  scheduler: [],
};

/** The role that the actor would use in this capacity, `'scheduler'` for the job, or null when they do not have it. */
export function roleFor(capacity: Capacity, facts: WorkflowFacts): Role | 'scheduler' | null {
  const { actor, translation } = facts;
  if (capacity === 'scheduler') return actor.isScheduler ? 'scheduler' : null;
  if (capacity === 'translator' && translation.isSource) return null;
  const held = rolesOf[capacity].filter((role) => actor.roles.includes(role));
  if (capacity !== 'author') return held[0] ?? null;
  if (!translation.isSource) return null;
  const isOwn = translation.createdBy === actor.id;
  return held.find((role) => role === 'contributor' || isOwn) ?? null;
}
