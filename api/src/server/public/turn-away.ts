import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '../../delivery/limits/limits.ts';
import { rateLimited } from '../../shared/errors.ts';
import { anonymous, keyOf } from './caller.ts';
import type { PublicSide } from './public-side.ts';
import { refuseEarly } from './refuse-early.ts';
import { languageOf } from './send-answer.ts';
import { addressOf } from './send-kept.ts';

/** Bytes of a body that is read to its end only to be thrown away; whoever sends more is cut off. */
const mostThrownAway = 16 * 1024;

/**
 * Turns an address away from the public door that has nothing left to spend, before anything of its request is read, and
 * lets it pay for a body that is too long to be read at all. Keys have purses of their own and are looked at later.
 */
export function turnAway(side: PublicSide, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request;
  if (method === 'OPTIONS' || !url?.startsWith('/graphql') || keyOf(headers) !== undefined) return false;
  const { account, costPerMinute } = anonymous(side, addressOf(request, side.settings.TRUST_PROXY));
  const length = Number(headers['content-length'] ?? 0);
  if (length > limits.bytes) side.budget.take(account, Math.ceil(length / 1024));
  const { retryAfter } = side.budget.look(account, costPerMinute);
  // The framework says that a body is too long, as long as the sender can pay for being told.
  if (retryAfter === null) return false;
  if (length > mostThrownAway) request.socket.destroy();
  else refuseEarly(response, rateLimited(retryAfter), languageOf(headers['accept-language']));
  return true;
}
