import path from 'node:path';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../shared/project.ts';

const banner =
  '# Printed from the resolvers by `npm run generate`. On conflict, print it again rather than merge.\n\n';

/** The checked-in text of a door's schema. */
export const sdlOf = (schema: GraphQLSchema): string =>
  `${banner}${printSchema(lexicographicSortSchema(schema))}\n`;

/** Where that text is checked in. */
export const sdlFile = (door: 'editorial' | 'public'): string =>
  path.join(projectRoot, 'schema/generated', `${door}.graphql`);
