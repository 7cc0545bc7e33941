import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pending } from '../../delivery/cache/purgeable-cache.ts';
import type { KeptAnswer } from '../../delivery/cache/response-cache.ts';
import type { Balance } from '../../delivery/limits/budget.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { rateLimitHeaders } from './caller.ts';
import type { PublicSide } from './public-side.ts';
import { preferredLanguage } from '../request-scope.ts';

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Shorter answers gain nothing by being compressed. */
const worthCompressing = 1024;

/** What is to be sent, before it is known how. */
export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** Whether it may be sent again to the next who asks the same. */
  isKept: boolean;
}

/**
 * What tells two answers to GET apart: address, language, media type, and the name under which this server was reached,
 * unless that is settled.
 */
export function answerName(
  { settings }: PublicSide,
  url: string,
  { host, accept, 'accept-language': language }: IncomingHttpHeaders,
): string {
  const place = settings.PUBLIC_URL === undefined ? (host ?? '') : '';
  return `${languageOf(language)} ${kindOf(accept)} ${place} ${url}`;
}

/** The three kinds of clients that are answered differently: of GraphQL over HTTP, browsers, and others. */
function kindOf(accept: string | undefined): string {
  if (accept === undefined || accept === '*/*') return 'j';
  if (accept.includes('graphql-response')) return 'g';
  return accept.includes('text/html') ? 'h' : 'j';
}

// Browsers send a handful of such headers, millions of times.
const languages = new Map<string | undefined, string>();

/** As `preferredLanguage`, remembered. */
export function languageOf(header: string | undefined): string {
  const known = languages.get(header);
  if (known !== undefined) return known;
  const language = preferredLanguage(header);
  if (languages.size < 1000) languages.set(header, language);
  return language;
}

/** A request, as far as the sending of its answer goes. */
interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/** An answer as it goes over the wire. */
export interface Sending {
  status: number;
  /** Of this sending alone: whoever sends it may add to them. */
  headers: Record<string, string>;
  /** Null for `304`. As text it goes out in one piece with its headers. */
  body: string | Buffer | null;
}

interface Finished {
  ctx: PublicContext;
  answer: Answer;
  balance: Balance | null;
  /** Headers of this server that go with every answer of the kind. */
  more: Readonly<Record<string, string>>;
  /** Begun before anything was read: knows whether the answer may be kept, and takes it. */
  pending: Pending<KeptAnswer>;
  /** Whether everybody who asks the same gets this answer. */
  isForAll: boolean;
}

/** Gives an answer its validator, its surrogate keys and the caller's balance; keeps it for the next when it may. */
export async function prepareAnswer(
  side: PublicSide,
  { method, url, headers: asked }: Asked,
  { ctx, answer, balance, more, pending, isForAll }: Finished,
): Promise<Sending> {
  const isFinal = answer.isKept && method !== 'POST';
  const accepted = asked['accept-encoding'];
  // Measured only for who takes compressed answers: it takes as long as anything here.
  const encoding = accepted === undefined ? null : encodingFor(accepted, Buffer.byteLength(answer.body));
  if (!isFinal && encoding === null)
    return { status: answer.status, headers: headersOf(answer, more, noStore, balance), body: answer.body };
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const keys = isFinal ? [...ctx.madeFrom] : [];
  const headers = headersOf(answer, more, isFinal ? validators(side, body, keys, pending) : noStore, null);
  const { status } = answer;
  const etag = headers['etag'];
  const encoded = new Map<string, string>();
  if (isForAll && keys.length > 0)
    pending.keep(answerName(side, url, asked), {
      ...{ status, etag, keys, encoded },
      headers: Object.entries(headers).flat(),
      octets: body.toString('latin1'),
    });
  const own = balance ? { ...headers, ...rateLimitHeaders(balance) } : headers;
  if (isFinal && hasSeen(asked['if-none-match'], etag)) return { status: 304, headers: own, body: null };
  if (encoding === null) return { status, headers: own, body };
  const compressed = await compress(body, encoding);
  encoded.set(encoding, compressed.toString('latin1'));
  return { status, headers: { ...own, 'content-encoding': encoding }, body: compressed };
}

const noStore = { 'cache-control': 'no-store' };

const headersOf = (
  { type, headers }: Answer,
  more: Readonly<Record<string, string>>,
  keeping: Record<string, string>,
  balance: Balance | null,
): Record<string, string> => ({
  ...more,
  'content-type': type,
  vary: 'accept, accept-encoding, accept-language',
  ...keeping,
  ...headers,
  ...(balance && rateLimitHeaders(balance)),
});

/** As `prepareAnswer`, and sends it by the web framework, with the headers that the framework added. */
export async function sendAnswer(
  side: PublicSide,
  request: FastifyRequest,
  reply: FastifyReply,
  finished: Omit<Finished, 'more'>,
): Promise<FastifyReply> {
  const more = plain(reply.getHeaders());
  const { status, headers, body } = await prepareAnswer(side, request, { ...finished, more });
  return reply.code(status).headers(headers).send(body);
}

/**
 * Browsers and shared caches ask each time, and are told `304` in a fraction of a millisecond: what is withdrawn is gone
 * at once. Only a CDN that is purged by key keeps an answer unasked, and only one that we may keep ourselves: of what
 * changed while it was made, or while nobody told us of changes, the purge may have come before it.
 */
function validators(
  { settings }: PublicSide,
  body: Buffer,
  keys: readonly string[],
  pending: Pending<KeptAnswer>,
): Record<string, string> {
  const seconds = pending.isCurrent(keys) ? settings.CDN_MAX_AGE : 0;
  return {
    etag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'surrogate-key': keys.join(' '),
    ...(seconds > 0 && {
      'surrogate-control': `max-age=${seconds}`,
      'cdn-cache-control': `max-age=${seconds}`,
    }),
  };
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or `*`. */
export function hasSeen(header: string | undefined, etag: string | undefined): boolean {
  if (header === undefined || etag === undefined) return false;
  if (header === etag || header === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

export type Encoding = 'br' | 'gzip';

/** The better of the encodings that the client takes (RFC 9110, 12.5.3); null for none or for a short body. */
export function encodingFor(header: string | undefined, length: number): Encoding | null {
  if (header === undefined || length < worthCompressing) return null;
  if (/(^|[\s,])br\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/.test(header)) return 'br';
  return /(^|[\s,])(gzip|\*)\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/.test(header) ? 'gzip' : null;
}

/** Middle levels: nearly the size of the best ones at a tenth of the time. */
export const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : gzipped(body, { level: 6 });

const ofOneAnswer = new Set(['x-request-id', 'ratelimit', 'ratelimit-policy', 'content-length', 'date']);

/** The headers that fit every sending of the same answer. */
function plain(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofOneAnswer.has(name) ? [] : [[name, String(value)]],
    ),
  );
}
