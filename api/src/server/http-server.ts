import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { answerKnown, mayBeKnown } from './public/answer-known.ts';
import type { PublicSide } from './public/public-side.ts';
import { sendKept } from './public/send-kept.ts';
import { turnAway } from './public/turn-away.ts';

/** Bodies that were read before the web framework was asked. */
const alreadyRead = new WeakMap<IncomingMessage, Buffer>();

/** The body of a request that was read already, for the framework to read once more. */
export const takeBody = (request: IncomingMessage): Buffer | undefined => alreadyRead.get(request);

/**
 * The HTTP server under the web framework. What is in memory, and what is asked by a known document, is answered right
 * here; the rest is handed on. Whoever sends the parts of a request too slowly is cut off, since open connections are
 * what such clients try to use up.
 */
export function createHttpServer(handler: RequestListener, side: PublicSide | null): Server {
  const timing = {
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    connectionsCheckingInterval: 2_000,
  };
  return createServer(timing, (request, response) => {
    if (!side) return handler(request, response);
    if (sendKept(side, request, response) || turnAway(side, request, response)) return;
    if (!mayBeKnown(request)) return handler(request, response);
    void answerOrHandOn(side, request, response, handler);
  });
}

async function answerOrHandOn(
  side: PublicSide,
  request: IncomingMessage,
  response: ServerResponse,
  handler: RequestListener,
): Promise<void> {
  try {
    const answered = await answerKnown(side, request, response);
    if (answered.done) return;
    if (answered.body) alreadyRead.set(request, answered.body);
  } catch (error) {
    side.log.error({ err: error }, 'a known document could not be answered');
    // The client went away while it was speaking, or we failed in the midst of the answer.
    if (request.destroyed || response.headersSent) return void response.destroy();
  }
  handler(request, response);
}
