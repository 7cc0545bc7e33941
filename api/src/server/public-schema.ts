import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { publicResolvers } from './rooms.ts';
import { schemaOptions } from './schema-options.ts';

/** The schema of the public door. No type of it holds a draft; a test compares its SDL with the list of allowed types. */
export function buildPublicSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [...publicResolvers] as NonEmptyArray<new () => object>,
    orphanedTypes: [],
    ...schemaOptions,
  });
}
