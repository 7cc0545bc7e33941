import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import type { MediaStore } from '../media/media-store.ts';
import { addEditorialMedia } from '../media/media.route.ts';
import type { Settings } from '../shared/settings.ts';
import type { Context } from '../shared/context.ts';
import { editorialContext, strangerContext } from './editorial-context.ts';
import { buildEditorialSchema } from './editorial-schema.ts';
import { hasEditorialGraphiql, isOpenedInBrowser, sendGraphiql } from './graphiql.ts';
import { apolloFor } from './graphql-door.ts';

const door = '/editorial/graphql';

/** Longest request in bytes: a long body document with its tables fits many times over. */
const bodyLimit = 4 * 1024 * 1024;

/** Opens `/editorial/graphql` for people who sign in, by POST. Answers are for them alone and are never cached. */
export async function addEditorialDoor(
  server: FastifyInstance,
  database: Database,
  mediaStore: MediaStore,
  settings: Settings,
): Promise<void> {
  const apollo = apolloFor<Context>(await buildEditorialSchema());
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const context = (request: FastifyRequest, reply: FastifyReply) =>
    editorialContext(database, settings, request, reply);
  const handler = fastifyApolloHandler(apollo, { context });
  await addEditorialMedia(server, mediaStore, context);

  server.post(door, { bodyLimit }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    return handler.call(server, request, reply);
  });

  /**
   * A GET may come from a link or a picture on another site, with the cookies of whoever looks at it. It is answered as to
   * a stranger, and so can be answered without the header that such a request cannot have.
   */
  const asStranger = fastifyApolloHandler(apollo, {
    context: (request: FastifyRequest, reply: FastifyReply) =>
      strangerContext(database, settings, request, reply),
  });

  server.get<{ Querystring: { query?: string } }>(door, async (request, reply) => {
    if (isOpenedInBrowser(request) && hasEditorialGraphiql(settings)) return sendGraphiql(reply, door);
    if (request.query.query !== undefined) {
      request.headers['apollo-require-preflight'] = 'not needed';
      return asStranger.call(server, request, reply.header('cache-control', 'no-store'));
    }
    return reply
      .code(405)
      .header('allow', 'POST')
      .type('text/plain')
      .send('POST a GraphQL request to this address.\n');
  });
}
