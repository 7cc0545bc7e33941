import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '../../delivery/limits/limits.ts';
import { anonymous, keyOf } from './caller.ts';
import type { PublicSide } from './public-side.ts';
import { refusalOfFlood, sendRefusal } from './refuse-early.ts';
import { languageOf } from './send-answer.ts';
import { addressOf } from './send-kept.ts';
import { createWaitingRoom } from './waiting-room.ts';

/**
 * To ask again at once brings a connection no more than four refusals a second. Each who waits keeps a connection and some
 * memory, so beyond a thousand they are cut off.
 */
const waiting = createWaitingRoom(1000, 250);

/**
 * Turns an address away from the public door that has nothing left to spend, before its request is looked at, and
 * lets it pay for a body that is too long to be read at all. Keys have purses of their own and are looked at later.
 */
export function turnAway(side: PublicSide, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request;
  if (method === 'OPTIONS' || !url?.startsWith('/graphql') || keyOf(headers) !== undefined) return false;
  const { account, costPerMinute } = anonymous(side, addressOf(request, side.settings.TRUST_PROXY));
  const length = Number(headers['content-length'] ?? 0);
  if (length > limits.bytes) side.budget.take(account, Math.ceil(length / 1024), costPerMinute);
  const { retryAfter } = side.budget.look(account, costPerMinute);
  // The framework says that a body is too long, as long as the sender can pay for being told.
  if (retryAfter === null) return false;
  // What comes of the body would be kept for as long as the request is.
  request.resume();
  const language = languageOf(headers['accept-language']);
  const refuse = () => sendRefusal(response, refusalOfFlood(retryAfter, language));
  // A body in chunks may have no end.
  const isTooLong = length > limits.bytes || headers['transfer-encoding'] !== undefined;
  if (isTooLong || !waiting.enter(refuse)) request.socket.destroy();
  return true;
}
