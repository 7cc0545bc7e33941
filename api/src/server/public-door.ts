import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../delivery/limits/limits.ts';
import { hasPublicGraphiql, isOpenedInBrowser, sendGraphiql } from './graphiql.ts';
import { apolloFor } from './graphql-door.ts';
import { publicContext, type PublicSide } from './public-page.ts';
import { buildPublicSchema } from './public-schema.ts';
import { callerOf, type Caller } from './public/caller.ts';
import { keepDocuments, PersistedQueryNotFound } from './public/documents.ts';
import { answerType, type GraphQLParameters, readParameters } from './public/graphql-request.ts';
import { guardCosts, type PublicRequest } from './public/guard-costs.ts';
import { costOfRefusal, measure } from './public/measure.ts';
import { runKnown } from './public/run-known.ts';
import { sendAnswer } from './public/send-answer.ts';

const door = '/graphql';

/**
 * Opens `/graphql`: GET and POST, for everybody, reading what is live with a role that can read nothing else. Apollo
 * Server answers what is asked for the first time and whatever is unusual; a document that it found valid is compiled,
 * and from then on run without it.
 */
export async function addPublicDoor(server: FastifyInstance, side: PublicSide): Promise<void> {
  const schema = await buildPublicSchema();
  const documents = keepDocuments(schema, side);
  side.documents = documents;
  // Nobody signs in here, so a plain GET, which caches and browsers like best, does no harm.
  const apollo = apolloFor<PublicRequest>(schema, {
    csrfPrevention: false,
    maxTokens: limits.tokens,
    plugins: [guardCosts(schema, side, documents)],
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const caller = await callerOf(side, request);
    void reply.header('access-control-allow-origin', caller.allowedOrigin);
    const pending = side.delivery.cache.begin();
    const ctx: PublicRequest = { ...publicContext(side, request), caller, spent: { cost: 0, balance: null } };
    const parameters = readParameters(request);
    const type = answerType(request.headers.accept);
    const text = parameters && (await documents.textOf(parameters));
    const known = parameters && type && text ? documents.find(text, parameters.operationName) : null;
    const fast = known && (await runKnown(side, known, ctx, parameters!.variables));
    const finished = fast
      ? { status: 200, type: type!, ...fast }
      : await askApollo(request, parameters && text ? { ...parameters, query: text } : null, ctx);
    if (caller.clientId !== null) note(side, caller, ctx, finished);
    const isKept = finished.status === 200 && !finished.hasFailed;
    return sendAnswer(side, request, reply, {
      ctx,
      answer: { ...finished, isKept },
      balance: ctx.spent.balance,
      pending,
      isForAll: caller.clientId === null,
    });
  }

  /** All of GraphQL over HTTP, with the document in place of its hash. */
  async function askApollo(
    request: FastifyRequest,
    parameters: GraphQLParameters | null,
    ctx: PublicRequest,
  ) {
    const { query } = parameters ?? {};
    // Before validation, since that is what such documents attack.
    if (query !== undefined) measure(side, ctx.caller, query);
    const asked = parameters && bodyOf(parameters);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headerMap(request),
        search:
          asked && request.method === 'GET' ? searchOf(asked) : new URL(request.url, 'http://door').search,
        body: asked ?? request.body ?? {},
      },
      context: () => Promise.resolve(ctx),
    });
    const text = body.kind === 'complete' ? body.string : '';
    // What could not be run was read and checked all the same.
    if (!ctx.spent.balance) side.budget.take(ctx.caller.account, costOfRefusal, ctx.caller.costPerMinute);
    return {
      status: status ?? 200,
      type: headers.get('content-type') ?? 'application/json; charset=utf-8',
      body: text,
      headers: Object.fromEntries(headers),
      hasFailed: text.includes('"errors":'),
    };
  }

  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: door,
    bodyLimit: limits.bytes,
    handler: async (request, reply) => {
      if (request.method === 'OPTIONS') return allowEverywhere(reply).code(204).send();
      if (isOpenedInBrowser(request) && hasPublicGraphiql(side.settings)) return sendGraphiql(reply, door);
      return answer(request, reply);
    },
    errorHandler: (error, request, reply) => {
      if (error instanceof PersistedQueryNotFound) void sendNotPersisted(reply);
      else server.errorHandler(error, request, reply);
    },
  });
}

function note(
  { usage }: PublicSide,
  { clientId }: Caller,
  { spent: { cost } }: PublicRequest,
  { body, hasFailed }: { body: string; hasFailed: boolean },
): void {
  if (clientId !== null) usage.note(clientId, { cost, hasFailed, bytes: Buffer.byteLength(body) });
}

function bodyOf({ query, operationName, variables, extensions }: GraphQLParameters): Record<string, unknown> {
  const { persistedQuery: _, ...rest } = extensions ?? {};
  return { query, variables, extensions: rest, ...(operationName !== undefined && { operationName }) };
}

/** The same as a search string, for GET. */
function searchOf(body: Record<string, unknown>): string {
  const entries = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `?${new URLSearchParams(entries).toString()}`;
}

function headerMap(request: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

/** What clients of automatic persisted queries wait for, before they send the document. */
function sendNotPersisted(reply: FastifyReply): FastifyReply {
  const code = 'PERSISTED_QUERY_NOT_FOUND';
  const errors = [{ message: 'PersistedQueryNotFound', extensions: { code } }];
  return reply.code(200).header('cache-control', 'no-store').send({ errors });
}

/** Any web page may read what is public; cookies play no part at this door. */
function allowEverywhere(reply: FastifyReply) {
  return reply
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-methods', 'GET, POST')
    .header(
      'access-control-allow-headers',
      'content-type, accept, accept-language, authorization, x-api-key, apollo-require-preflight',
    )
    .header('access-control-max-age', '86400');
}
