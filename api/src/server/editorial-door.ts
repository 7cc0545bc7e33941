import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import { addEditorialMedia } from '../media/media.route.ts';
import type { Settings } from '../shared/settings.ts';
import type { Context } from '../shared/context.ts';
import { editorialContext } from './editorial-context.ts';
import { buildEditorialSchema } from './editorial-schema.ts';
import { isOpenedInBrowser, sendGraphiql } from './graphiql.ts';
import { apolloFor } from './graphql-door.ts';

const door = '/editorial/graphql';

/** Longest request in bytes: a long body document with its tables fits many times over. */
const bodyLimit = 4 * 1024 * 1024;

/** Opens `/editorial/graphql`: POST only, for people who sign in. Answers are for them alone and are never cached. */
export async function addEditorialDoor(
  server: FastifyInstance,
  database: Database,
  settings: Settings,
): Promise<void> {
  const apollo = apolloFor<Context>(await buildEditorialSchema());
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const context = (request: FastifyRequest, reply: FastifyReply) =>
    editorialContext(database, settings, request, reply);
  const handler = fastifyApolloHandler(apollo, { context });
  await addEditorialMedia(server, context);

  server.post(door, { bodyLimit }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    return handler.call(server, request, reply);
  });

  server.get(door, async (request, reply) => {
    if (!settings.isProduction && isOpenedInBrowser(request)) return sendGraphiql(reply, door);
    return reply
      .code(405)
      .header('allow', 'POST')
      .type('text/plain')
      .send('POST a GraphQL request to this address.\n');
  });
}
