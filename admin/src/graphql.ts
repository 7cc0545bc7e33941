import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Typed documents of the editorial schema; `npm run generate` renews the types when the SDL changes. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; LanguageTag: string; HTML: string; JSON: unknown };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
