import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { editorialResolvers } from './rooms.ts';
import { schemaOptions } from './schema-options.ts';

/** The schema of the editorial door: what these resolvers lead to, and nothing that another door declared. */
export function buildEditorialSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [...editorialResolvers] as NonEmptyArray<new () => object>,
    orphanedTypes: [],
    ...schemaOptions,
  });
}
