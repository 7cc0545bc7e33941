import { sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import type { Context } from '../shared/context.ts';
import type { Actor, HeldRole } from './actor.ts';
import { heldRoles } from './held-roles.ts';
import { sha256 } from './session-token.ts';

interface ActorRow extends Record<string, unknown> {
  sessionId: string | null;
  userId: string;
  name: string;
  roles: HeldRole[];
}

const minute = 60_000;

/** After how many minutes without a request a session ends, unless the settings say otherwise. Basis: NSEC-4. */
export const defaultIdleMinutes = 120;

/**
 * Who holds this session token, with everything that they may do, in one statement. Null when there is no such session,
 * when it has ended, expired or lain idle, or when the account is not active. Notes once a minute that it was seen.
 */
export async function findActor(
  db: Context['db'],
  token: string,
  now: Date,
  idleMinutes = defaultIdleMinutes,
): Promise<Actor | null> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const idleSince = sql`${new Date(now.getTime() - idleMinutes * minute).toISOString()}::timestamptz`;
  const [row] = await db.execute<ActorRow>(sql`
    with live as (
      select s.id, s.last_seen_at, u.id as user_id, u.name
      from sessions s join users u on u.id = s.user_id and u.is_active
      where s.token_hash = ${sha256(token)} and s.ended_at is null
        and s.expires_at > ${at} and s.last_seen_at > ${idleSince}
    ), seen as (
      update sessions set last_seen_at = ${at}
      where id in (select id from live where last_seen_at <= ${at} - interval '1 minute')
    )
    select id as "sessionId", user_id as "userId", name, ${heldRoles(sql`live.user_id`, now)} as roles from live`);
  return row ? { kind: 'person', ...row } : null;
}

/** The same for a user without a session: a command, an import. Null for an account that is not active. */
export async function findActorByUserId(db: Context['db'], userId: string, now: Date): Promise<Actor | null> {
  if (!isUuid(userId)) return null;
  const [row] = await db.execute<ActorRow>(sql`
    select null as "sessionId", u.id as "userId", u.name, ${heldRoles(sql`u.id`, now)} as roles
    from users u where u.id = ${userId} and u.is_active`);
  return row ? { kind: 'person', ...row } : null;
}
