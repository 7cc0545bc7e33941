import postgres from 'postgres';

/**
 * Changes something that is live each second: the database's own triggers tell every process, as they do when something
 * is published. Returns what stops it.
 */
export function publishEverySecond(url: string): () => Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const stop = new AbortController();
  const work = (async () => {
    while (!stop.signal.aborted) {
      const began = performance.now();
      await sql`update publications set is_stale = not is_stale
        where id = (select id from publications where status = 'live' order by published_at desc limit 1)`;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - began))));
    }
  })();
  return async () => {
    stop.abort();
    await work;
    await sql.end();
  };
}
