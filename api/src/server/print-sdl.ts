import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../shared/project.ts';
import { buildEditorialSchema } from './editorial-schema.ts';
import { buildPublicSchema } from './public-schema.ts';

// npm run generate: writes what the two doors serve, for clients, reviewers and the admin's types.
const folder = path.join(projectRoot, 'schema/generated');
const banner =
  '# Printed from the resolvers by `npm run generate`. On conflict, print it again rather than merge.\n\n';

async function print(door: string, schema: GraphQLSchema): Promise<void> {
  await writeFile(
    path.join(folder, `${door}.graphql`),
    `${banner}${printSchema(lexicographicSortSchema(schema))}\n`,
  );
}

await mkdir(folder, { recursive: true });
await print('editorial', await buildEditorialSchema());
await print('public', await buildPublicSchema());
