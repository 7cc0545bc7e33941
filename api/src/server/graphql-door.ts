import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { formatError } from './format-error.ts';

/** A document of more tokens is refused before it is parsed; the introspection query has about 500. */
const maxTokens = 10_000;

interface DoorOptions {
  /** Refuses what a page of another site could send without asking first; for a door that knows cookies. */
  csrfPrevention?: boolean;
}

/** An Apollo Server for one door. It is started and stopped with the HTTP server. */
export function apolloFor<C extends BaseContext>(
  schema: GraphQLSchema,
  { csrfPrevention = true }: DoorOptions = {},
): ApolloServer<C> {
  return new ApolloServer<C>({
    schema,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention,
    parseOptions: { maxTokens },
    // The HTTP server stops first and waits for the requests in hand.
    stopOnTerminationSignals: false,
    plugins: [
      // Wraps every field and halves the throughput; caching is decided per operation instead.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}
