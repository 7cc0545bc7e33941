import type { WrongSourcePolicy } from './workflow/states.ts';

/** How a section's articles stand among what a search finds. What each is worth is told by `search_publications`. */
export const searchWeights = ['lower', 'normal', 'higher'] as const;
export type SearchWeight = (typeof searchWeights)[number];

/** The legal instrument that founds and rules a portal. Dates are `YYYY-MM-DD`, or `YYYY-MM` where the day is unknown. */
export interface Regulation {
  number: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  issuer: Record<string, string>;
  replaces: string | null;
}

/** What a portal decides for itself: the parts of its preset that rules read. */
export interface PortalSettings {
  /** `relaxed` lets a person approve their own work; the event then says so. */
  fourEyes: 'required' | 'relaxed';
  wrongSourcePolicy: WrongSourcePolicy;
  /** Pairs of local times, `HH:mm`, between which working hours count. */
  workingHours: [start: string, end: string][];
  /** Provenances that the portal accepts. */
  provenances: string[];
  /** Article fields that a repost must fill: `author`, `sourceName`, `sourceUrl`. Basis: HP20-3.3. */
  requiredForRepost: string[];
  /** Clause that asks for attribution, e.g. `HP20-3.3`. */
  attributionBasis: string | null;
  /** Other accepted forms of the attribution line. */
  attributionAlternatives: string[];
  takedown: { authorities: string[]; channels: string[]; basis: string | null };
  /** Ids of the requirements that the portal answers to, e.g. `HP20-8.4a`. */
  requirements: string[];
}
