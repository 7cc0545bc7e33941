import type { PublicDatabase } from '../database/editorial-database.ts';
import type { Totals } from '../delivery/cache/totals.ts';
import type { PublicDirectory } from '../delivery/directory.ts';

/** What the public side knows about a request. Its database role can read what is public and nothing else. */
export interface PublicContext {
  /** Language of sentences for people; a BCP 47 tag. */
  language: string;
  db: PublicDatabase;
  /** Portals, languages and sections, from memory. */
  directory: () => Promise<PublicDirectory>;
  /** Surrogate keys of what the answer is made from; whoever reads something adds its key. */
  madeFrom: Set<string>;
  /** Lengths of lists that were counted before. */
  totals: Totals;
  /** Scheme, host and port under which the client reached this server, for absolute addresses; no slash at the end. */
  origin: string;
  now: () => Date;
  requestId: string;
}
