import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/connect.ts';

/** `/healthz`: the process is up. `/readyz`: it can do its work, so a load balancer may send it requests. */
export function addHealth(server: FastifyInstance, database: Database): void {
  server.get('/healthz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  server.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      // The server listens only after the migrations, so an answer of both roles is all that is left to ask.
      await Promise.all([database.editorial.execute(sql`select 1`), database.public.execute(sql`select 1`)]);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
