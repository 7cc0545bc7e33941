import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PublicContext } from '../shared/context.ts';
import { isOpenedInBrowser, sendGraphiql } from './graphiql.ts';
import { apolloFor } from './graphql-door.ts';
import { publicContext, type PublicSide } from './public-page.ts';
import { buildPublicSchema } from './public-schema.ts';

const door = '/graphql';

/** Longest request in bytes; queries are short. */
const bodyLimit = 128 * 1024;

/** Opens `/graphql`: GET and POST, for everybody, reading what is live with a role that can read nothing else. */
export async function addPublicDoor(server: FastifyInstance, side: PublicSide): Promise<void> {
  // Nobody signs in here, so a plain GET, which caches and browsers like best, does no harm.
  const apollo = apolloFor<PublicContext>(await buildPublicSchema(), { csrfPrevention: false });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => publicContext(side, request),
  });

  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: door,
    bodyLimit,
    handler: async (request, reply) => {
      void reply.header('access-control-allow-origin', '*').header('vary', 'accept, accept-language');
      if (request.method === 'OPTIONS') return allowEverywhere(reply).code(204).send();
      if (!side.settings.isProduction && isOpenedInBrowser(request)) return sendGraphiql(reply, door);
      return handler.call(server, request, reply);
    },
  });
}

/** Any web page may read what is public; cookies play no part at this door. */
function allowEverywhere(reply: FastifyReply) {
  return reply
    .header('access-control-allow-methods', 'GET, POST')
    .header('access-control-allow-headers', 'content-type, accept, accept-language, apollo-require-preflight')
    .header('access-control-max-age', '86400');
}
