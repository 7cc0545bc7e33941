import type { Actor } from '../people/actor.ts';
import type { PendingEvent } from '../audit/pending-event.ts';
import type { EditorialDatabase } from '../database/editorial-database.ts';

/** What every editorial verb and query gets: made once per request, carried through, never looked up again. */
export interface Context {
  /** Null when nobody is signed in. */
  actor: Actor | null;
  /** Language of sentences for people; a BCP 47 tag. */
  language: string;
  /** The pool, or the transaction inside `inTransaction`. */
  db: EditorialDatabase;
  now: () => Date;
  requestId: string;
  /** The caller's network address. */
  address: string;
}

/** A context inside a transaction; events recorded in it are appended to the chain just before the commit. */
export interface TransactionContext extends Context {
  pendingEvents: PendingEvent[];
}
