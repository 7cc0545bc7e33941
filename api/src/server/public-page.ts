import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import type { Delivery } from '../delivery/open-delivery.ts';
import type { PublicContext } from '../shared/public-context.ts';
import type { Settings } from '../shared/settings.ts';
import { preferredLanguage } from './request-scope.ts';

/** What the public side of a process answers with. */
export interface PublicSide {
  database: Database;
  settings: Settings;
  delivery: Delivery;
}

/** A public answer other than GraphQL: a feed, a page, a script. What it was made from is in `ctx.madeFrom`. */
export interface PublicPage {
  /** 200 when absent. */
  status?: number;
  /** Media type with its charset. */
  type: string;
  body: string | Buffer;
  /** Further headers in lower case. */
  headers?: Record<string, string>;
}

/** The context of a public request. */
export function publicContext(
  { database, settings, delivery }: PublicSide,
  request: FastifyRequest,
): PublicContext {
  return {
    language: preferredLanguage(request.headers['accept-language']),
    db: database.public,
    directory: delivery.directory,
    madeFrom: new Set(),
    totals: delivery.totals,
    origin: settings.PUBLIC_URL?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`,
    now: () => new Date(),
    requestId: request.id,
  };
}

/** What a page is asked with; all of it was typed by somebody else. */
export interface PageRequest {
  params: Record<string, string | undefined>;
  query: Record<string, string | string[] | undefined>;
  headers: FastifyRequest['headers'];
}

/** Serves GET (and HEAD) under a path of the public side: cached in memory, validated by `ETag`, open to every origin. */
export function addPublicPage(
  server: FastifyInstance,
  side: PublicSide,
  path: string,
  build: (ctx: PublicContext, request: PageRequest) => Promise<PublicPage>,
): void {
  server.get(path, async (request, reply) => {
    const ctx = publicContext(side, request);
    const { params, query, headers } = request as PageRequest;
    return sendPage(reply, ctx, await build(ctx, { params, query, headers }));
  });
}

function sendPage(reply: FastifyReply, ctx: PublicContext, page: PublicPage): FastifyReply {
  const body = typeof page.body === 'string' ? Buffer.from(page.body) : page.body;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return reply
    .code(page.status ?? 200)
    .headers({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
      'surrogate-key': [...ctx.madeFrom].join(' '),
      etag,
      vary: 'accept-encoding, accept-language',
      ...page.headers,
    })
    .type(page.type)
    .send(body);
}
