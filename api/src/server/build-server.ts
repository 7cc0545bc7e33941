// Decorators need it in place before any type is loaded.
import 'reflect-metadata';
import { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Database } from '../database/connect.ts';
import { addEmbed } from '../delivery/embed/embed.page.ts';
import { addFeeds } from '../delivery/feeds/feed.page.ts';
import { addOembed } from '../delivery/oembed/oembed.page.ts';
import { addAuthenticity } from '../delivery/authenticity/authenticity.page.ts';
import { addReaderPages } from '../delivery/pages/reader.page.ts';
import { addSitemaps } from '../delivery/sitemaps/sitemap.page.ts';
import type { MediaStore } from '../media/media-store.ts';
import { addPublicMedia } from '../media/media.route.ts';
import type { Settings } from '../shared/settings.ts';
import { DomainError } from '../shared/errors.ts';
import { errorSentence } from '../shared/sentence.ts';
import { addDeveloperFiles } from './developer-files.ts';
import { type Door, doors } from './doors.ts';
import { explain } from './format-error.ts';
import { addGraphiqlFiles } from './graphiql.ts';
import { addHealth } from './health.ts';
import { createHttpServer, takeBody } from './http-server.ts';
import { httpStatus } from './http-status.ts';
import { addLandingPage } from './landing-page.ts';
import { addPublicDoor } from './public-door.ts';
import { openPublicSide } from './public/open-public-side.ts';
import { preferredLanguage, type RequestScope, requestScope } from './request-scope.ts';
import { addSecurityHeaders } from './security-headers.ts';

export { doors, type Door } from './doors.ts';

/** The HTTP server with the given doors, ready to listen or to be asked by a test. */
export async function buildServer(
  database: Database,
  mediaStore: MediaStore,
  settings: Settings,
  open: readonly Door[] = doors,
): Promise<FastifyInstance> {
  const side = open.includes('public')
    ? openPublicSide(
        database,
        settings,
        lateLog(() => server),
      )
    : null;
  const server: FastifyInstance = Fastify({
    serverFactory: (handler) => createHttpServer(handler, side),
    logger: { level: settings.LOG_LEVEL },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < settings.TRUST_PROXY,
    genReqId: () => crypto.randomUUID(),
    // Idle browsers keep connections open and would hold up the shutdown.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  readBodiesOnce(server);
  addRequestScope(server);
  logAnswers(server);
  answerErrors(server);
  await addSecurityHeaders(server);
  await server.register(cookie);
  addHealth(server, database, open);
  if (side) {
    server.addHook('onClose', () => side.close());
    addPublicMedia(server, database.public, mediaStore);
    await addPublicDoor(server, side);
    addFeeds(server, side);
    addSitemaps(server, side);
    addReaderPages(server, side);
    addOembed(server, side);
    addAuthenticity(server, side);
    addEmbed(server, side);
    addDeveloperFiles(server, side);
  }
  if (open.includes('editorial')) {
    // A process of the public side alone need not read them.
    const { addEditorialDoor } = await import('./editorial-door.ts');
    const { addAdminFiles } = await import('./admin-files.ts');
    await addEditorialDoor(server, database, mediaStore, settings);
    await addAdminFiles(server);
  }
  if (side || open.includes('editorial')) await addGraphiqlFiles(server);
  addLandingPage(server, settings, open, side);
  return server;
}

/** The server's log for those who are made before the server. */
const lateLog = (server: () => FastifyInstance): RequestScope['log'] => ({
  error: (about: unknown, text?: string) => server().log.error(about, text),
  warn: (about: unknown, text?: string) => server().log.warn(about, text),
});

/** A body that was read before the framework was asked is given to it again. */
function readBodiesOnce(server: FastifyInstance): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const body = takeBody(request.raw);
    done(null, body ? Readable.from([body]) : payload);
  });
}

function addRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const language = preferredLanguage(request.headers['accept-language']);
    requestScope.run({ requestId: request.id, language, log: request.log }, done);
  });
}

/** One line per answer. Without the query string, which may hold what people search for. */
function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const [path = ''] = request.url.split('?', 1);
    const milliseconds = Math.round(reply.elapsedTime);
    const level = path === '/healthz' || path === '/readyz' ? 'debug' : 'info';
    request.log[level]({ method: request.method, path, status: reply.statusCode, milliseconds }, 'answered');
    done();
  });
}

/** Errors outside of GraphQL (a body that is too long or not JSON) answer in the same shape. */
function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError | DomainError>((error, request, reply) => {
    // What was to be kept and compared was another answer.
    for (const name of ['etag', 'surrogate-key', 'content-encoding']) reply.removeHeader(name);
    void reply.header('cache-control', 'no-store');
    const language = preferredLanguage(request.headers['accept-language']);
    if (error instanceof DomainError) {
      const { retryAfter } = error.details;
      if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
      return reply.code(httpStatus(error)).send({ errors: [explain(error, language)] });
    }
    const status = error.statusCode ?? 500;
    const code = status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
    if (status >= 500) request.log.error({ err: error }, 'an unexpected error was hidden from the client');
    const message = errorSentence(language, code, { requestId: request.id });
    const extensions = { code, ...(status < 500 ? { reason: error.code } : { requestId: request.id }) };
    return reply.code(status).send({ errors: [{ message, extensions }] });
  });
  server.setNotFoundHandler((request, reply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    const errors = [{ message: errorSentence(language, 'NOT_FOUND'), extensions: { code: 'NOT_FOUND' } }];
    return reply.code(404).send({ errors });
  });
}
