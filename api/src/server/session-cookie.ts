import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../shared/context.ts';

/**
 * Reads and writes the sign-in cookie. Over TLS its name carries the `__Host-` prefix, with which browsers take it from
 * this host alone; scripts cannot read it, and other sites cannot send it.
 */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply, hours: number): SessionCookie {
  const secure = request.protocol === 'https';
  const name = secure ? '__Host-haidang_session' : 'haidang_session';
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;
  return {
    token: request.cookies[name] ?? null,
    hours,
    set: (token, expiresAt) => void reply.setCookie(name, token, { ...options, expires: expiresAt }),
    clear: () => void reply.clearCookie(name, options),
  };
}
