import 'reflect-metadata';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { directly, justRead } from '../delivery/direct-fields.ts';
import type { PublicContext } from '../shared/public-context.ts';
import { publicResolvers } from './public-rooms.ts';
import { schemaOptions } from './schema-options.ts';

/** The schema of the public door. No type of it holds a draft; a test compares its SDL with the list of allowed types. */
export async function buildPublicSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...publicResolvers] as NonEmptyArray<new () => object>,
    orphanedTypes: [],
    ...schemaOptions,
  });
  for (const [type, fields] of Object.entries(directly))
    for (const [field, resolve] of Object.entries(fields)) answerDirectly(schema, type, field, resolve);
  for (const [type, fields] of Object.entries(justRead))
    for (const field of fields) answerDirectly(schema, type, field, undefined);
  return schema;
}

/** Puts a plain function, or the reading of the property, in the place of the one that TypeGraphQL wraps around a method. */
function answerDirectly(
  schema: GraphQLSchema,
  type: string,
  field: string,
  resolve: GraphQLFieldResolver<never, PublicContext> | undefined,
): void {
  const owner = schema.getType(type);
  const definition = isObjectType(owner) ? owner.getFields()[field] : undefined;
  if (!definition) throw new Error(`There is no field ${type}.${field} to answer directly`);
  // The type that the field belongs to says what it is given.
  definition.resolve = resolve as GraphQLFieldResolver<unknown, PublicContext> | undefined;
}
