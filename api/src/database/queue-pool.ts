import pg from 'pg';

/**
 * Opens connections for the job queue, whose library speaks to PostgreSQL through a driver of its own. Left to itself, the
 * library stops listening to its connections before they are closed: a database that goes away in that moment would end the
 * whole process. Whoever opens this pool ends it.
 *
 * `onLost` hears of connections that the database closed; the pool has replaced or forgotten them already.
 */
export function openQueuePool(url: string, onLost: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'hai-dang jobs',
    connectionTimeoutMillis: 5000,
    // As the other driver does: a server that vanished without a word is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
  });
  pool.on('error', onLost);
  // One at work hears it from its query as well.
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
}
