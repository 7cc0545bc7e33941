import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeptAnswer } from '../../delivery/cache/response-cache.ts';
import { anonymous, keyOf, rateLimitHeaders } from './caller.ts';
import type { PublicSide } from './public-side.ts';
import { answerName, encode, encodingFor, hasSeen } from './send-answer.ts';

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
  // The framework words the refusal.
  if (balance.remaining < 0) return false;
  const own = { 'x-request-id': crypto.randomUUID(), ...rateLimitHeaders(balance) };
  if (hasSeen(headers['if-none-match'], kept.headers['etag'])) {
    response.writeHead(304, { ...kept.headers, ...own }).end();
    return true;
  }
  const encoding = encodingFor(headers['accept-encoding'], kept.body.length);
  if (encoding === null) send(response, kept, kept.body, own);
  else {
    const ready = kept.encoded.get(encoding);
    const more = { ...own, 'content-encoding': encoding };
    if (ready) send(response, kept, ready, more);
    else
      encode(kept, encoding).then(
        (body) => send(response, kept, body, more),
        () => send(response, kept, kept.body, own),
      );
  }
  return true;
}

function send(response: ServerResponse, kept: KeptAnswer, body: Buffer, more: Record<string, string>): void {
  response.writeHead(kept.status, { ...kept.headers, ...more, 'content-length': String(body.length) });
  response.end(body);
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
