import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { findActorByUserId } from '@hai-dang/api/people/find-actor';
import { buildEditorialSchema } from '@hai-dang/api/server/editorial-schema';
import { apolloFor } from '@hai-dang/api/server/graphql-door';
import { buildPublicSchema } from '@hai-dang/api/server/public-schema';
import { requestScope } from '@hai-dang/api/server/request-scope';
import { createTotals } from '@hai-dang/api/delivery/cache/totals';
import { readDirectory } from '@hai-dang/api/delivery/directory';
import { contextOf, type Context, type PublicContext } from '@hai-dang/api/shared/context';
import type { Database } from '@hai-dang/api/database/connect';

/** What a client sees. */
export interface Answer<T> {
  data: T | null;
  errors: readonly GraphQLFormattedError[];
}

export interface ExecuteOptions {
  /** User id of the person who asks; nobody is signed in without it. */
  as?: string;
  /** Of the sentences in errors. */
  language?: string;
  /** Replaces parts of the context, e.g. `now` or `session`. */
  context?: Partial<Context>;
}

export type Execute = <T = Record<string, unknown>>(
  document: string,
  variables?: Record<string, unknown>,
  options?: ExecuteOptions,
) => Promise<Answer<T>>;

/** Both doors over one test database, without HTTP: all of Apollo Server, the error formatter included. */
export async function startApi(database: Database): Promise<{ editorial: Execute; public: Execute }> {
  const editorial = apolloFor<Context>(await buildEditorialSchema());
  let open: ApolloServer<PublicContext> | undefined;
  return {
    editorial: async (document, variables, { as, language = 'vi', context } = {}) => {
      const actor = as === undefined ? null : await findActorByUserId(database.editorial, as, new Date());
      const ctx = { ...contextOf(database.editorial, actor, language), ...context };
      return execute(editorial, document, variables, ctx);
    },
    public: async (document, variables, { language = 'vi' } = {}) => {
      open ??= apolloFor<PublicContext>(await buildPublicSchema());
      return execute(open, document, variables, publicContextOf(database.public, language));
    },
  };
}

/** The context of a public request that nothing is kept in memory for. */
export function publicContextOf(db: PublicContext['db'], language = 'vi'): PublicContext {
  let directory: ReturnType<typeof readDirectory> | undefined;
  return {
    db,
    language,
    directory: () => (directory ??= readDirectory(db)),
    madeFrom: new Set(),
    totals: createTotals(() => false),
    origin: 'https://api.example',
    now: () => new Date(),
    requestId: crypto.randomUUID(),
  };
}

interface Scoped {
  language: string;
  requestId: string;
}

function execute<C extends Scoped, T>(
  apollo: ApolloServer<C>,
  query: string,
  variables: Record<string, unknown> | undefined,
  contextValue: C,
): Promise<Answer<T>> {
  const { language, requestId } = contextValue;
  const log = { error: () => {}, warn: () => {} };
  return requestScope.run({ language, requestId, log }, async () => {
    const { body } = await apollo.executeOperation<T & Record<string, unknown>>(
      { query, variables },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    return { data: body.singleResult.data ?? null, errors: body.singleResult.errors ?? [] };
  });
}
