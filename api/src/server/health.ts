import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/connect.ts';
import type { Door } from './doors.ts';

/** `/healthz`: the process is up. `/readyz`: it can do its work, so a load balancer may send it requests. */
export function addHealth(server: FastifyInstance, database: Database, open: readonly Door[]): void {
  const roles = [
    ...(open.includes('public') ? [database.public] : []),
    // One that only reads does so also while the primary is away.
    ...(open.some((door) => door !== 'public') ? [database.editorial] : []),
  ];

  server.get('/healthz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  server.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      // The server listens only after the migrations, so an answer of its roles is all that is left to ask.
      await Promise.all(roles.map((each) => each.execute(sql`select 1`)));
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
