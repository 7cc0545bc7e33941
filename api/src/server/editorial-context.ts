import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/connect.ts';
import { findActor } from '../people/find-actor.ts';
import type { Context } from '../shared/context.ts';
import type { Settings } from '../shared/settings.ts';
import { preferredLanguage } from './request-scope.ts';
import { sessionCookie } from './session-cookie.ts';

/** Makes the context of one editorial request: who, in which language, with which database. */
export async function editorialContext(
  database: Database,
  settings: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const session = sessionCookie(request, reply, settings.SESSION_HOURS);
  const { token } = session;
  const actor =
    token === null
      ? null
      : await findActor(database.editorial, token, new Date(), settings.SESSION_IDLE_MINUTES);
  return { ...contextOf(database, request, session), actor };
}

const contextOf = (
  database: Database,
  request: FastifyRequest,
  session: Context['session'],
): Omit<Context, 'actor'> => ({
  language: preferredLanguage(request.headers['accept-language']),
  db: database.editorial,
  now: () => new Date(),
  requestId: request.id,
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
  session,
});

/** The same for a request whose cookies are not looked at. */
export async function strangerContext(
  database: Database,
  settings: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const session = { ...sessionCookie(request, reply, settings.SESSION_HOURS), token: null };
  return { ...contextOf(database, request, session), actor: null };
}
