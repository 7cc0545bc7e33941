import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { formatError } from './format-error.ts';
import { refuseMalformedText } from './refuse-malformed-text.ts';

interface DoorOptions<C extends BaseContext> {
  /** Refuses what a page of another site could send without asking first; for a door that knows cookies. */
  csrfPrevention?: boolean;
  /** Words and signs of a document; more is refused before it is read. The introspection query has about 500. */
  maxTokens?: number;
  plugins?: ApolloServerPlugin<C>[];
}

/** An Apollo Server for one door. It is started and stopped with the HTTP server. */
export function apolloFor<C extends BaseContext>(
  schema: GraphQLSchema,
  { csrfPrevention = true, maxTokens = 10_000, plugins = [] }: DoorOptions<C> = {},
): ApolloServer<C> {
  return new ApolloServer<C>({
    schema,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention,
    // Hashes are resolved before Apollo Server is asked.
    persistedQueries: false,
    parseOptions: { maxTokens },
    // The HTTP server stops first and waits for the requests in hand.
    stopOnTerminationSignals: false,
    plugins: [
      // Wraps every field and halves the throughput; caching is decided per operation instead.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusOfJson,
      // Before the plugins of a door, which admit what they find valid.
      refuseMalformedText<C>(schema),
      ...plugins,
    ],
  });
}

/**
 * GraphQL over HTTP gives a request that cannot be run a status of its own under the new media type alone; under
 * `application/json` an answer that is well formed has 200, and its errors inside.
 */
const statusOfJson: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { http, body } }) => {
        const takesNewType = request.http?.headers
          .get('accept')
          ?.includes('application/graphql-response+json');
        const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        // Without a document it is no request of GraphQL at all.
        if (!request.query) return Promise.resolve();
        if (http.status === 400 && !takesNewType && error?.extensions?.['code'] === 'BAD_USER_INPUT')
          http.status = 200;
        return Promise.resolve();
      },
    }),
};
