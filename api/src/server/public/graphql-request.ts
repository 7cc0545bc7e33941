import type { FastifyRequest } from 'fastify';

/** The parameters of a GraphQL request as plain values; what is not of the expected kind is undefined. */
export interface GraphQLParameters {
  query: string | undefined;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** SHA-256 of the document, in hexadecimal, when the client sends it instead of the document or beside it. */
  hash: string | undefined;
  extensions: Record<string, unknown> | undefined;
}

/** Reads a request as GraphQL over HTTP defines it; null for one that Apollo Server shall refuse in its own words. */
export function readParameters(request: FastifyRequest): GraphQLParameters | null {
  return request.method === 'GET' ? fromSearch(request.query) : fromBody(request);
}

/** Reads the parameters of a GET. */
export function fromSearch(search: unknown): GraphQLParameters | null {
  const { query, operationName, variables, extensions } = search as Record<
    string,
    string | string[] | undefined
  >;
  return checkParameters({
    query,
    operationName,
    variables: parsed(variables),
    extensions: parsed(extensions),
  });
}

function fromBody({ body, headers }: FastifyRequest): GraphQLParameters | null {
  if (!headers['content-type']?.startsWith('application/json')) return null;
  return isObject(body) ? checkParameters(body) : null;
}

/** The parameters, if each is of its kind. */
export function checkParameters({
  query,
  operationName,
  variables,
  extensions,
}: Record<string, unknown>): GraphQLParameters | null {
  if (!isOptional(query, 'string') || !isOptional(operationName, 'string')) return null;
  if (!isAbsent(variables) && !isObject(variables)) return null;
  if (!isAbsent(extensions) && !isObject(extensions)) return null;
  const persisted = extensions?.['persistedQuery'];
  const hash = isObject(persisted) ? persisted['sha256Hash'] : undefined;
  if (!isOptional(hash, 'string') || (isAbsent(query) && isAbsent(hash))) return null;
  return {
    query: query ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    hash: hash ?? undefined,
    extensions: extensions ?? undefined,
  };
}

/** Undefined stays undefined; what is no JSON stays a string, and is refused. */
function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOptional = (value: unknown, type: 'string'): value is string | null | undefined =>
  isAbsent(value) || typeof value === type;

/** The media type of the answer that the client accepts; null leaves the choice, and a refusal, to Apollo Server. */
export function answerType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*') return json;
  // A person with a browser, who may be shown a page instead.
  if (accept.includes('text/html')) return null;
  if (accept.includes('application/graphql-response+json')) return graphqlJson;
  return accept.includes('application/json') || accept.includes('*/*') || accept.includes('application/*')
    ? json
    : null;
}

const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';
