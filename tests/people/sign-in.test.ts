import { events, sessions, signInFailures, users } from '@hai-dang/schema/tables';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActor } from '@hai-dang/api/people/find-actor';
import { sha256 } from '@hai-dang/api/people/session-token';
import { signIn } from '@hai-dang/api/people/sign-in';
import { signOut } from '@hai-dang/api/people/sign-out';
import { contextOf, type Context } from '@hai-dang/api/shared/context';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember, makePerson, makePortal, password } from '../support/make.ts';

let database: TestDatabase;
let addresses = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A browser at an address of its own, with the cookie that it was given. */
function browser(over: Partial<Context> = {}) {
  const ctx: Context = { ...contextOf(database.editorial, null), address: `10.0.0.${++addresses}`, ...over };
  const session = {
    token: null as string | null,
    hours: 12,
    set: (token: string) => void (session.token = token),
    clear: () => void (session.token = null),
  };
  return { ...ctx, session };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no refusal',
    (error: { code: string; details: unknown }) => ({ code: error.code, details: error.details }),
  );
const wrong = { code: 'UNAUTHENTICATED', details: { reason: 'credentialsWrong' } };
const after = (hours: number) => () => new Date(Date.now() + hours * 3_600_000);

describe('signing in', () => {
  it('opens a session, keeps only the hash of its token, and knows what the person may do', async () => {
    const portal = await makePortal(database);
    const user = await makeMember(database, portal.id, 'editor', { languages: ['vi'] });
    const ctx = browser();
    const actor = await signIn(ctx, { email: ` ${user.email.toUpperCase()} `, password });
    expect(actor).toMatchObject({
      kind: 'person',
      userId: user.id,
      roles: [
        {
          portalId: portal.id,
          role: 'editor',
          languages: ['vi'],
          includesComponents: false,
          delegation: null,
        },
      ],
    });
    const [session] = await database.owner.select().from(sessions).where(eq(sessions.userId, user.id));
    expect(session?.tokenHash).toBe(sha256(ctx.session.token ?? ''));
    expect(JSON.stringify(session)).not.toContain(ctx.session.token);
    const [event] = await database.owner.select().from(events).where(eq(events.subjectId, user.id));
    expect(event).toMatchObject({
      action: 'signedIn',
      actorId: user.id,
      details: { sessionId: session?.id },
    });
  });

  it('accepts the password in another normal form of Unicode', async () => {
    const user = await makePerson(database);
    const actor = await signIn(browser(), { email: user.email, password: password.normalize('NFD') });
    expect(actor.userId).toBe(user.id);
  });

  it('answers the same for an unknown e-mail, a wrong password and an account that is not active (LS21-14.2a)', async () => {
    const user = await makePerson(database);
    const closed = await makePerson(database, { isActive: false });
    const without = await makePerson(database, { passwordHash: null });
    for (const attempt of [
      { email: 'nobody@example.vn', password },
      { email: user.email, password: 'not this one at all' },
      { email: closed.email, password },
      { email: without.email, password },
    ]) {
      expect(await refusal(signIn(browser(), attempt))).toEqual(wrong);
    }
  });

  it('writes down a failure without the e-mail', async () => {
    const email = 'who-is-this@example.vn';
    await refusal(signIn(browser(), { email, password }));
    const [event] = await database.owner.select().from(events).orderBy(desc(events.sequence)).limit(1);
    expect(event).toMatchObject({
      action: 'signInFailed',
      actorId: null,
      details: { emailHash: sha256(email) },
    });
    expect(JSON.stringify(event)).not.toContain(email);
  });

  it('ends the session that the browser had before', async () => {
    const user = await makePerson(database);
    const ctx = browser();
    await signIn(ctx, { email: user.email, password });
    const first = ctx.session.token ?? '';
    await signIn(ctx, { email: user.email, password });
    expect(ctx.session.token).not.toBe(first);
    expect(await findActor(database.editorial, first, new Date())).toBeNull();
  });
});

describe('guessing', () => {
  it('waits longer and longer after five failures of an account (NSEC-4)', async () => {
    const user = await makePerson(database);
    const guess = () => refusal(signIn(browser(), { email: user.email, password: 'a wrong one, again' }));
    for (let n = 0; n < 5; n++) expect(await guess()).toEqual(wrong);
    const refused = {
      code: 'RATE_LIMITED',
      details: { retryAfter: expect.toSatisfy((s: number) => s > 0 && s <= 15) },
    };
    expect(await guess()).toEqual(refused);
    // Not even the right password is looked at meanwhile.
    expect(await refusal(signIn(browser(), { email: user.email, password }))).toEqual(refused);
    const later = browser({ now: () => new Date(Date.now() + 16_000) });
    expect(await refusal(signIn(later, { email: user.email, password: 'a wrong one, again' }))).toEqual(
      wrong,
    );
    const soon = browser({ now: () => new Date(Date.now() + 17_000) });
    expect(await refusal(signIn(soon, { email: user.email, password }))).toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfter: expect.toSatisfy((s: number) => s > 15 && s <= 30) },
    });
    const actor = await signIn(browser({ now: after(0.3) }), { email: user.email, password });
    expect(actor.userId).toBe(user.id);
  });

  it('does not keep the owner out of the place where they sign in', async () => {
    const user = await makePerson(database);
    const office = browser();
    await signIn(office, { email: user.email, password });
    for (let n = 0; n < 6; n++)
      await refusal(signIn(browser(), { email: user.email, password: 'a wrong one, again' }));
    const actor = await signIn(browser({ address: office.address }), { email: user.email, password });
    expect(actor.userId).toBe(user.id);
  });

  it('slows an address down that tries many accounts, an IPv6 network as one', async () => {
    const from = (n: number) => browser({ address: `2001:db8::${n.toString(16)}` });
    for (let n = 0; n < 20; n++) {
      expect(await refusal(signIn(from(n), { email: `guess-${n}@example.vn`, password }))).toEqual(wrong);
    }
    const next = await refusal(signIn(from(99), { email: 'guess-99@example.vn', password }));
    expect(next).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('counts tries that come at the same time', async () => {
    const user = await makePerson(database);
    const tries = Array.from({ length: 30 }, () =>
      refusal(signIn(browser(), { email: user.email, password: 'a wrong one, again' })),
    );
    const compared = (await Promise.all(tries)).filter(
      (each) => JSON.stringify(each) === JSON.stringify(wrong),
    );
    expect(compared.length).toBeLessThanOrEqual(5);
  });

  it('forgets an account’s failures at the address where it has signed in', async () => {
    const user = await makePerson(database);
    const ctx = browser();
    for (let n = 0; n < 4; n++)
      await refusal(signIn(ctx, { email: user.email, password: 'a wrong one, again' }));
    await signIn(ctx, { email: user.email, password });
    const left = await database.owner
      .select()
      .from(signInFailures)
      .where(eq(signInFailures.emailHash, sha256(user.email)));
    expect(left).toEqual([]);
  });
});

describe('a session', () => {
  const open = async () => {
    const user = await makePerson(database);
    const ctx = browser();
    await signIn(ctx, { email: user.email, password });
    return { user, ctx, token: ctx.session.token ?? '' };
  };

  it('ends after two hours without a request, and after twelve hours in any case', async () => {
    const { token } = await open();
    const seenAt = (hours: number) => findActor(database.editorial, token, after(hours)());
    expect(await seenAt(2.1)).toBeNull();
    for (let hours = 1.9; hours < 12; hours += 1.9) expect(await seenAt(hours)).not.toBeNull();
    expect(await seenAt(12.1)).toBeNull();
  });

  it('is noted as seen at most once a minute', async () => {
    const { user, token } = await open();
    const lastSeen = async () => {
      const [row] = await database.owner.select().from(sessions).where(eq(sessions.userId, user.id));
      return row?.lastSeenAt.getTime() ?? 0;
    };
    const first = await lastSeen();
    await findActor(database.editorial, token, new Date(first + 50_000));
    expect(await lastSeen()).toBe(first);
    await findActor(database.editorial, token, new Date(first + 70_000));
    expect(await lastSeen()).toBe(first + 70_000);
  });

  it('ends with signing out', async () => {
    const { ctx, token } = await open();
    const actor = await findActor(database.editorial, token, new Date());
    expect(await signOut({ ...ctx, actor })).toBe(true);
    expect(ctx.session.token).toBeNull();
    expect(await findActor(database.editorial, token, new Date())).toBeNull();
    expect(await signOut(ctx)).toBe(false);
  });

  it('ends when the account is closed', async () => {
    const { user, token } = await open();
    await database.owner.update(users).set({ isActive: false }).where(eq(users.id, user.id));
    expect(await findActor(database.editorial, token, new Date())).toBeNull();
  });
});
