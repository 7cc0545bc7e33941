import type { IncomingHttpHeaders } from 'node:http';
import type { PublicDirectory } from '../../delivery/directory.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { PublicSide } from './public-side.ts';
import { languageOf } from './send-answer.ts';

interface Reached {
  headers: IncomingHttpHeaders;
  /** Scheme, host and port that the request names. */
  reachedAt: string;
  requestId: string;
}

/** What everybody who answers a public request gets. */
export function openContext(
  { database, settings, delivery }: PublicSide,
  { headers, reachedAt, requestId }: Reached,
): PublicContext {
  // A request sees one directory, and reads it once where none is kept in memory.
  let directory: Promise<PublicDirectory> | undefined;
  return {
    language: languageOf(headers['accept-language']),
    db: database.public,
    directory: () => (directory ??= delivery.directory()),
    madeFrom: new Set(),
    totals: delivery.totals,
    origin: settings.PUBLIC_URL?.replace(/\/+$/, '') ?? reachedAt,
    now: () => new Date(),
    requestId,
  };
}
