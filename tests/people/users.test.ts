import { sessions } from '@hai-dang/schema/tables';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '@hai-dang/api/people/sign-in';
import { contextOf } from '@hai-dang/api/shared/context';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { codes, issues } from '../support/refusals.ts';
import { makeMember, makeMembership, makePerson, makePortal, password } from '../support/make.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const list = `query ($portal: String, $text: String) {
  users(portal: $portal, text: $text) { total items { id name email memberships { role portal { key } } } }
}`;
const create = `mutation ($input: CreateUserInput!) {
  createUser(input: $input) { id email name language isActive version memberships { role languages } }
}`;
const update = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { name isActive version } }`;

interface Listed {
  users: {
    total: number;
    items: { id: string; name: string; email: string | null; memberships: unknown[] }[];
  };
}

describe('the list of people', () => {
  it('shows names to colleagues, and e-mails to administrators and to oneself', async () => {
    const portal = await makePortal(database);
    const editor = await makeMember(database, portal.id, 'editor');
    const administrator = await makeMember(database, portal.id, 'administrator');
    const emailsFor = async (as: string) => {
      const { data } = await execute<Listed>(list, { portal: portal.key }, { as });
      return Object.fromEntries(data?.users.items.map(({ id, email }) => [id, email]) ?? []);
    };
    expect(await emailsFor(editor.id)).toEqual({ [editor.id]: editor.email, [administrator.id]: null });
    expect(await emailsFor(administrator.id)).toEqual({
      [editor.id]: editor.email,
      [administrator.id]: administrator.email,
    });
  });

  it('holds nobody of portals that one does not work in', async () => {
    const portal = await makePortal(database);
    const elsewhere = await makePortal(database);
    const editor = await makeMember(database, portal.id, 'editor');
    const stranger = await makeMember(database, elsewhere.id, 'editor');
    const own = await execute<Listed>(list, {}, { as: editor.id });
    expect(own.data?.users.items.map(({ id }) => id)).toEqual([editor.id]);
    expect(codes(await execute(list, { portal: elsewhere.key }, { as: editor.id }))).toEqual(['FORBIDDEN']);
    const one = await execute(
      'query ($id: ID!) { user(id: $id) { name } }',
      { id: stranger.id },
      { as: editor.id },
    );
    expect(one).toEqual({ data: { user: null }, errors: [] });
  });

  it('hides roles that a colleague holds elsewhere', async () => {
    const portal = await makePortal(database);
    const elsewhere = await makePortal(database);
    const editor = await makeMember(database, portal.id, 'editor');
    const colleague = await makeMember(database, portal.id, 'approver');
    await makeMembership(database, colleague.id, elsewhere.id, 'administrator');
    const { data } = await execute<Listed>(list, {}, { as: editor.id });
    const shown = data?.users.items.find(({ id }) => id === colleague.id);
    expect(shown?.memberships).toEqual([{ role: 'APPROVER', portal: { key: portal.key } }]);
  });

  it('finds Vietnamese names with and without their marks, and takes wildcards as they are', async () => {
    const portal = await makePortal(database);
    const reader = await makeMember(database, portal.id, 'auditor');
    const person = await makePerson(database, { name: 'Đặng Thị Ánh Nguyệt' });
    await makeMembership(database, person.id, portal.id, 'editor');
    const found = async (text: string) => {
      const { data } = await execute<Listed>(list, { portal: portal.key, text }, { as: reader.id });
      return data?.users.items.map(({ name }) => name);
    };
    expect(await found('dang thi anh')).toEqual([person.name]);
    expect(await found('ánh nguyệt')).toEqual([person.name]);
    expect(await found('ành nguyệt')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('lets an administrator find anybody by the whole e-mail, and others not', async () => {
    const portal = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const editor = await makeMember(database, portal.id, 'editor');
    const stranger = await makePerson(database);
    const found = async (text: string, as: string) =>
      (await execute<Listed>(list, { text }, { as })).data?.users.total;
    expect(await found(stranger.email, administrator.id)).toBe(1);
    expect(await found(stranger.email.slice(0, -1), administrator.id)).toBe(0);
    expect(await found(stranger.email, editor.id)).toBe(0);
  });

  it('is not for somebody who is not signed in', async () => {
    expect(codes(await execute(list))).toEqual(['UNAUTHENTICATED']);
    const session = { ...contextOf(database.editorial, null).session, token: 'a token of yesterday' };
    const expired = await execute(list, {}, { context: { session }, language: 'en' });
    expect(expired.errors[0]).toMatchObject({
      message: 'Your session has ended. Sign in again.',
      extensions: { code: 'UNAUTHENTICATED', reason: 'sessionExpired' },
    });
  });
});

describe('an account', () => {
  const input = (portal: { key: string }, over: object = {}) => ({
    email: `new-${Math.random()}@example.vn`,
    name: 'Vũ  Thị\tLan',
    password: 'một câu đủ dài',
    portal: portal.key,
    role: 'EDITOR',
    ...over,
  });

  it('is made by an administrator with its first membership', async () => {
    const portal = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const answer = await execute(
      create,
      { input: input(portal, { languages: ['vi'] }) },
      { as: administrator.id },
    );
    expect(answer.data?.['createUser']).toMatchObject({
      name: 'Vũ Thị Lan',
      language: 'vi',
      isActive: true,
      version: 1,
      memberships: [{ role: 'EDITOR', languages: ['vi'] }],
    });
  });

  it('is not made with a password that is short or easily guessed (NSEC-5)', async () => {
    const portal = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const issuesOf = async (over: object) =>
      issues(await execute(create, { input: input(portal, over) }, { as: administrator.id }));
    expect(await issuesOf({ password: 'too short' })).toEqual(['password: tooShort']);
    expect(await issuesOf({ email: 'quite.a.long.name@example.vn', password: 'quite.a.long.name' })).toEqual([
      'password: passwordGuessable',
    ]);
  });

  it('is not made with wrong input, and says which field is wrong', async () => {
    const portal = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const issuesOf = async (over: object) =>
      issues(await execute(create, { input: input(portal, over) }, { as: administrator.id }));
    expect(await issuesOf({ email: 'no address' })).toEqual(['email: format']);
    expect(await issuesOf({ email: administrator.email.toUpperCase() })).toEqual(['email: taken']);
    expect(await issuesOf({ name: ' ' })).toEqual(['name: required']);
    expect(await issuesOf({ languages: ['ko'] })).toEqual(['languages: languageNotOfPortal']);
  });

  it('is not made by an editor', async () => {
    const portal = await makePortal(database);
    const editor = await makeMember(database, portal.id, 'editor');
    expect(codes(await execute(create, { input: input(portal) }, { as: editor.id }))).toEqual(['FORBIDDEN']);
  });

  it('is changed by its owner, but not closed', async () => {
    const person = await makePerson(database);
    const as = { as: person.id };
    const named = await execute(update, { input: { id: person.id, expectedVersion: 1, name: 'Hà Anh' } }, as);
    expect(named.data).toEqual({ updateUser: { name: 'Hà Anh', isActive: true, version: 2 } });
    const stale = await execute(update, { input: { id: person.id, expectedVersion: 1, name: 'Hà' } }, as);
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', actualVersion: 2 });
    const closed = await execute(
      update,
      { input: { id: person.id, expectedVersion: 2, isActive: false } },
      as,
    );
    expect(issues(closed)).toEqual(['isActive: ownAccount']);
  });

  it('is changed by an administrator only who administers all its portals, since a password is all its rights', async () => {
    const portal = await makePortal(database);
    const elsewhere = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const person = await makeMember(database, portal.id, 'editor');
    await makeMembership(database, person.id, elsewhere.id, 'approver');
    const change = { input: { id: person.id, expectedVersion: 1, password: 'mật khẩu của tôi' } };
    expect(codes(await execute(update, change, { as: administrator.id }))).toEqual(['FORBIDDEN']);
    await makeMembership(database, administrator.id, elsewhere.id, 'administrator');
    expect(codes(await execute(update, change, { as: administrator.id }))).toEqual([]);
  });

  it('loses its other sessions with a new password, and all of them when it is closed', async () => {
    const portal = await makePortal(database);
    const administrator = await makeMember(database, portal.id, 'administrator');
    const person = await makeMember(database, portal.id, 'editor');
    const open = () => signIn(contextOf(database.editorial, null), { email: person.email, password });
    const openSessions = () =>
      database.owner
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.userId, person.id), isNull(sessions.endedAt)));
    await open();
    const actor = await open();
    const change = { input: { id: person.id, expectedVersion: 1, password: 'mật khẩu đã đổi' } };
    expect(codes(await execute(update, change, { context: { actor } }))).toEqual([]);
    expect(await openSessions()).toEqual([{ id: actor.sessionId }]);
    const close = { input: { id: person.id, expectedVersion: 2, isActive: false } };
    expect(codes(await execute(update, close, { as: administrator.id }))).toEqual([]);
    expect(await openSessions()).toEqual([]);
  });
});

describe('me', () => {
  it('is the signed-in person with their roles, and null for nobody', async () => {
    const portal = await makePortal(database);
    const editor = await makeMember(database, portal.id, 'editor', { languages: ['vi'] });
    const document = '{ me { user { name email } memberships { role languages portal { key } } } }';
    expect(await execute(document)).toEqual({ data: { me: null }, errors: [] });
    const { data } = await execute(document, {}, { as: editor.id });
    expect(data).toEqual({
      me: {
        user: { name: editor.name, email: editor.email },
        memberships: [{ role: 'EDITOR', languages: ['vi'], portal: { key: portal.key } }],
      },
    });
  });

  it('is answered right after signing in, with the own e-mail', async () => {
    const person = await makePerson(database);
    const document =
      'mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { user { email } } }';
    const { data } = await execute(document, { e: person.email, p: password });
    expect(data).toEqual({ signIn: { user: { email: person.email } } });
  });
});
