import type { PendingEvent } from '../audit/pending-event.ts';
import type { EditorialDatabase } from '../database/editorial-database.ts';
import type { Actor } from '../people/actor.ts';

export type { PublicContext } from './public-context.ts';

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
  /** The caller's network address; empty for commands and jobs. */
  address: string;
  userAgent: string;
  session: SessionCookie;
}

/** The sign-in cookie of a request and of its answer, without the HTTP. */
export interface SessionCookie {
  /** What the browser sent; null without a cookie. */
  token: string | null;
  /** How long a new session may last at most. */
  hours: number;
  set: (token: string, expiresAt: Date) => void;
  clear: () => void;
}

/** A context inside a transaction; events recorded in it are appended to the chain just before the commit. */
export interface TransactionContext extends Context {
  pendingEvents: PendingEvent[];
}

/** The context of a command, a job or a test: somebody acts, but there is no request. */
export function contextOf(db: EditorialDatabase, actor: Actor | null, language = 'vi'): Context {
  return {
    actor,
    language,
    db,
    now: () => new Date(),
    requestId: crypto.randomUUID(),
    address: '',
    userAgent: '',
    session: { token: null, hours: 12, set: () => {}, clear: () => {} },
  };
}
