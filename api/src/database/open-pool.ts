import postgres from 'postgres';
import type { Connection } from './locate.ts';

interface PoolOptions {
  /** Settings of PostgreSQL for each connection. */
  settings?: Record<string, number>;
  /** Hears that a connection was closed, by whomever. */
  onclose?: () => void;
}

/** Opens a pool of at most `max` connections; nothing is sent before the first query. */
export function openPool(
  { url, role }: Connection,
  max: number,
  { settings = {}, onclose }: PoolOptions = {},
): postgres.Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    // The driver's own pauses grow to twenty seconds: a server that is back would look away for so long.
    backoff: () => 0.1,
    onnotice: () => {},
    ...(onclose && { onclose }),
    connection: {
      application_name: 'hai-dang',
      TimeZone: 'UTC',
      ...settings,
      ...(role && { options: `-c role=${role}` }),
    },
  });
}
