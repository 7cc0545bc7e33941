import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeptAnswer } from '../../delivery/cache/response-cache.ts';
import type { Balance } from '../../delivery/limits/budget.ts';
import { anonymous, keyOf, rateLimitHeaders } from './caller.ts';
import type { PublicSide } from './public-side.ts';
import { answerName, compress, type Encoding, encodingFor, hasSeen } from './send-answer.ts';

/**
 * Answers a GET from memory before the web framework hears of it: most of what a portal is asked is the same few pages.
 * Returns false for whatever is not that simple. What the framework would add is kept with the answer.
 */
export function sendKept(side: PublicSide, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request;
  if (method !== 'GET' || url === undefined || keyOf(headers) !== undefined) return false;
  const kept = side.delivery.cache.get(answerName(side, url, headers));
  if (!kept) return false;
  const caller = anonymous(side, addressOf(request, side.settings.TRUST_PROXY));
  const balance = side.budget.spend(caller.account, 1, caller.costPerMinute);
  // Whoever has nothing left is turned away by others.
  if (balance.retryAfter !== null) return false;
  const own = ownHeaders(balance);
  if (hasSeen(headers['if-none-match'], kept.etag)) {
    response.writeHead(304, [...kept.headers, ...own]).end();
    return true;
  }
  const encoding = encodingFor(headers['accept-encoding'], kept.octets.length);
  if (encoding === null) send(response, kept, kept.octets, own);
  else void sendEncoded(response, kept, encoding, own);
  return true;
}

/** What differs from one sending of an answer to the next. */
function ownHeaders(balance: Balance): string[] {
  const { 'ratelimit-policy': policy, ratelimit } = rateLimitHeaders(balance);
  return ['x-request-id', crypto.randomUUID(), 'ratelimit-policy', policy, 'ratelimit', ratelimit];
}

async function sendEncoded(
  response: ServerResponse,
  kept: KeptAnswer,
  encoding: Encoding,
  own: string[],
): Promise<void> {
  const octets = kept.encoded.get(encoding) ?? (await compressedOctets(kept, encoding));
  if (octets === null) send(response, kept, kept.octets, own);
  else send(response, kept, octets, [...own, 'content-encoding', encoding]);
}

/** Null when there is no memory to compress in: the answer itself can still be sent. */
async function compressedOctets({ octets, encoded }: KeptAnswer, encoding: Encoding): Promise<string | null> {
  try {
    const made = (await compress(Buffer.from(octets, 'latin1'), encoding)).toString('latin1');
    encoded.set(encoding, made);
    return made;
  } catch {
    return null;
  }
}

function send(
  response: ServerResponse,
  { status, headers }: KeptAnswer,
  octets: string,
  own: string[],
): void {
  response.writeHead(status, [...headers, ...own, 'content-length', String(octets.length)]);
  response.end(octets, 'latin1');
}

/** The caller's address: that of the connection, or what the nearest of so many trusted proxies says. */
export function addressOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const address = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  if (proxies === 0 || forwarded === undefined) return address;
  const hops = [
    ...String(forwarded)
      .split(',')
      .map((each) => each.trim()),
    address,
  ];
  return hops.at(-1 - Math.min(proxies, hops.length - 1)) ?? address;
}
