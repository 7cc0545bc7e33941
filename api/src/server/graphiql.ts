import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '../shared/project.ts';
import type { Settings } from '../shared/settings.ts';

/** What the admin's build made of GraphiQL, apart from the newsroom's own files. */
const folder = path.join(projectRoot, 'admin/dist/graphiql');
const page = path.join(folder, 'graphiql.html');

/** False in an installation without the build. */
const isBuilt = () => existsSync(page);

/**
 * True when the public door shows GraphiQL to people, in production too: everything that it can ask is public. Where
 * registered documents alone are answered, none of its questions would be.
 */
export const hasPublicGraphiql = ({ PUBLIC_DOCUMENTS }: Settings): boolean =>
  PUBLIC_DOCUMENTS === 'any' && isBuilt();

/** True when the editorial door shows it: to those who develop, since in production it would only invite guessing. */
export const hasEditorialGraphiql = ({ isProduction }: Settings): boolean => !isProduction && isBuilt();

/** True when a person opened a door in a browser. An address that asks something is answered, whoever opens it. */
export const isOpenedInBrowser = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' &&
  (headers.accept ?? '').includes('text/html') &&
  !['query', 'extensions'].some((name) => name in (query as object));

/** Sends the GraphiQL page, told which door it stands before. */
export function sendGraphiql(reply: FastifyReply, door: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'no-store', vary: 'accept' })
    .send(
      readFileSync(page, 'utf8').replace('<head>', `<head><meta name="graphql-endpoint" content="${door}">`),
    );
}

/** Serves what the page loads, under `/graphiql/assets/`; its files are named by their content. */
export async function addGraphiqlFiles(server: FastifyInstance): Promise<void> {
  if (!isBuilt()) return;
  const { default: fastifyStatic } = await import('@fastify/static');
  await server.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/graphiql/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
}
