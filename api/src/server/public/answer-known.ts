import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { limits } from '../../delivery/limits/limits.ts';
import { DomainError } from '../../shared/errors.ts';
import { dataHeaders } from '../security-headers.ts';
import { callerOf } from './caller.ts';
import { PersistedQueryNotFound } from './documents.ts';
import { answerType, checkParameters, fromSearch, type GraphQLParameters } from './graphql-request.ts';
import type { PublicRequest } from './guard-costs.ts';
import { openContext } from './open-context.ts';
import type { PublicSide } from './public-side.ts';
import { measure } from './measure.ts';
import { refuseEarly } from './refuse-early.ts';
import { runKnown } from './run-known.ts';
import { languageOf, prepareAnswer } from './send-answer.ts';
import { addressOf } from './send-kept.ts';

const door = '/graphql';

/**
 * Answers an operation whose document is known, without the web framework and without Apollo Server: what they would do
 * was done when the document came first. Everything else is theirs: the request is handed on as it came, its body in
 * `body`.
 */
export async function answerKnown(
  side: PublicSide,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ done: true } | { done: false; body: Buffer | null }> {
  const { method = '', url = '', headers } = request;
  const isPost = method === 'POST';
  const body = isPost ? await bodyOf(request) : null;
  const unknown = { done: false, body } as const;
  const parameters = isPost ? parametersOf(body) : fromSearch(parse(url.slice(door.length + 1)));
  const type = answerType(headers.accept);
  if (!parameters || !type || !side.documents) return unknown;
  try {
    const caller = await callerOf(side, { headers, ip: addressOf(request, side.settings.TRUST_PROXY) });
    const text = await side.documents.textOf(parameters);
    const operation = side.documents.find(text, parameters.operationName);
    if (!operation) {
      // Before validation, since that is what such documents attack.
      measure(side, caller, text);
      return unknown;
    }
    const requestId = crypto.randomUUID();
    const pending = side.delivery.cache.begin();
    const ctx: PublicRequest = {
      ...openContext(side, { headers, reachedAt: reachedAt(side, request), requestId }),
      caller,
      spent: { cost: 0, balance: null },
    };
    const ran = await runKnown(side, operation, ctx, parameters.variables);
    if (!ran) return unknown;
    const { cost, balance } = ctx.spent;
    if (caller.clientId !== null)
      side.usage.note(caller.clientId, {
        cost,
        hasFailed: ran.hasFailed,
        bytes: Buffer.byteLength(ran.body),
      });
    const sending = await prepareAnswer(
      side,
      { method, url, headers },
      {
        ctx,
        answer: { status: 200, type, body: ran.body, isKept: !ran.hasFailed },
        balance,
        more: { ...dataHeaders, 'access-control-allow-origin': caller.allowedOrigin },
        pending,
        isForAll: caller.clientId === null,
      },
    );
    sending.headers['x-request-id'] = requestId;
    if (sending.body) sending.headers['content-length'] = String(Buffer.byteLength(sending.body));
    response.writeHead(sending.status, sending.headers);
    response.end(sending.body);
    return { done: true };
  } catch (error) {
    if (error instanceof PersistedQueryNotFound) return unknown;
    if (!(error instanceof DomainError)) throw error;
    refuseEarly(response, error, languageOf(headers['accept-language']));
    return { done: true };
  }
}

/** Whether a request is of the kind that `answerKnown` looks at. */
export function mayBeKnown({ method, url, headers }: IncomingMessage): boolean {
  if (method === 'GET') return url?.startsWith(`${door}?`) ?? false;
  return (
    method === 'POST' &&
    url === door &&
    headers['content-encoding'] === undefined &&
    (headers['content-type']?.startsWith('application/json') ?? false) &&
    Number(headers['content-length'] ?? Infinity) <= limits.bytes
  );
}

/**
 * No longer than `content-length` says: the parser of Node sees to that. By events, since to iterate over a stream takes
 * longer than to read a document and to find it known.
 */
const bodyOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
      .on('error', reject)
      .on('close', () => {
        // The client went away before the end.
        if (!request.complete) reject(new Error('The request was broken off'));
      });
  });

function parametersOf(body: Buffer | null): GraphQLParameters | null {
  try {
    const parsed: unknown = JSON.parse(String(body));
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? checkParameters(parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Scheme and host as the framework would tell them. */
function reachedAt({ settings }: PublicSide, { headers, socket }: IncomingMessage): string {
  const isTrusted = settings.TRUST_PROXY > 0;
  const forwarded = (name: string) =>
    isTrusted
      ? String(headers[name] ?? '')
          .split(',')[0]
          ?.trim()
      : '';
  const scheme = forwarded('x-forwarded-proto') || ('encrypted' in socket ? 'https' : 'http');
  return `${scheme}://${forwarded('x-forwarded-host') || (headers.host ?? '')}`;
}
