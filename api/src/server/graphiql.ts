import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { projectRoot } from '../shared/project.ts';

const pages = ['graphiql.html', 'graphiql/index.html'].map((page) =>
  path.join(projectRoot, 'admin/dist', page),
);

/** True when a person opened the door in a browser, rather than a program asking it something. */
export const isOpenedInBrowser = (request: FastifyRequest) =>
  request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');

/** Sends the GraphiQL page that the admin's build made, told which door it stands before. */
export function sendGraphiql(reply: FastifyReply, door: string): FastifyReply {
  const page = firstReadable();
  if (page === undefined)
    return reply.code(503).type('text/plain').send('GraphiQL has not been built: npm run build\n');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page.replace('<head>', `<head><meta name="graphql-endpoint" content="${door}">`));
}

function firstReadable(): string | undefined {
  for (const page of pages) {
    try {
      return readFileSync(page, 'utf8');
    } catch {
      // The build may put it in either place.
    }
  }
  return undefined;
}
