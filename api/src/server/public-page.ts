import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PublicContext } from '../shared/public-context.ts';
import { badUserInput, notFound } from '../shared/errors.ts';
import { isStorableJson } from '../shared/storable-text.ts';
import { callerOf, spend } from './public/caller.ts';
import { openContext } from './public/open-context.ts';
import type { PublicSide } from './public/public-side.ts';
import { sendAnswer } from './public/send-answer.ts';

export type { PublicSide } from './public/public-side.ts';

/** A public answer other than GraphQL: a feed, a page, a script. What it was made from is in `ctx.madeFrom`. */
export interface PublicPage {
  /** 200 when absent. */
  status?: number;
  /** Media type with its charset. */
  type: string;
  body: string | Buffer;
  /** Further headers in lower case; a `cache-control` of its own keeps a page out of our memory. */
  headers?: Record<string, string>;
}

/** The context of a public request of the web framework. */
export const publicContext = (side: PublicSide, request: FastifyRequest): PublicContext =>
  openContext(side, {
    headers: request.headers,
    reachedAt: `${request.protocol}://${request.host}`,
    requestId: request.id,
  });

/** What a page is asked with; all of it was typed by somebody else. */
export interface PageRequest {
  params: Record<string, string | undefined>;
  query: Record<string, string | string[] | undefined>;
  headers: FastifyRequest['headers'];
}

/** Cost units of a page: about a list of twenty. */
const cost = 25;

/** Serves GET (and HEAD) under a path of the public side: cached in memory, validated by `ETag`, open to every origin. */
export function addPublicPage(
  server: FastifyInstance,
  side: PublicSide,
  path: string,
  build: (ctx: PublicContext, request: PageRequest) => Promise<PublicPage>,
): void {
  server.get(path, async (request, reply) => {
    const caller = await callerOf(side, request);
    const balance = spend(side, caller, cost);
    const ctx = publicContext(side, request);
    const pending = side.delivery.cache.begin();
    const { params, query, headers } = request as PageRequest;
    refuseMalformed({ params, query });
    const page = await build(ctx, { params, query, headers });
    const answer = {
      status: page.status ?? 200,
      type: page.type,
      body: page.body,
      headers: { 'access-control-allow-origin': caller.allowedOrigin, ...page.headers },
      isKept: page.headers?.['cache-control'] === undefined,
    };
    if (caller.clientId !== null)
      side.usage.note(caller.clientId, { cost, bytes: page.body.length, hasFailed: answer.status >= 500 });
    return sendAnswer(side, request, reply, {
      ctx,
      answer,
      balance,
      pending,
      isForAll: caller.clientId === null,
    });
  });
}

/** `%00` in an address: nothing has such a name, and no search finds it. */
function refuseMalformed({ params, query }: Pick<PageRequest, 'params' | 'query'>): void {
  if (!isStorableJson(params)) throw notFound('Page');
  const fields = Object.keys(query).filter((name) => !isStorableJson([name, query[name]]));
  if (fields.length > 0) throw badUserInput(...fields.map((field) => ({ field, code: 'malformedText' })));
}
