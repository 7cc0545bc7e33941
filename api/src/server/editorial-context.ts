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
  const now = new Date();
  const session = sessionCookie(request, reply, settings.SESSION_HOURS);
  const db = database.editorial;
  return {
    actor:
      session.token === null ? null : await findActor(db, session.token, now, settings.SESSION_IDLE_MINUTES),
    language: preferredLanguage(request.headers['accept-language']),
    db,
    now: () => new Date(),
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    session,
  };
}
