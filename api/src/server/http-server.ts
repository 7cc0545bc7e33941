import { createServer, type RequestListener, type Server } from 'node:http';
import type { PublicSide } from './public/public-side.ts';
import { sendKept } from './public/send-kept.ts';

/**
 * The HTTP server under the web framework. Answers in memory are sent right here; the rest is handed on. Whoever sends
 * the parts of a request slower than this is cut off, since open connections are what such clients try to use up.
 */
export function createHttpServer(handler: RequestListener, side: PublicSide | null): Server {
  const timing = {
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    connectionsCheckingInterval: 2_000,
  };
  return createServer(timing, (request, response) => {
    if (!side || !sendKept(side, request, response)) handler(request, response);
  });
}
