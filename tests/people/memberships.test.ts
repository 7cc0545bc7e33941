import { events, memberships } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { codes, issues } from '../support/refusals.ts';
import { makeMember, makeMembership, makePerson, makePortal } from '../support/make.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const add = `mutation ($input: AddMembershipInput!) {
  addMembership(input: $input) { id role languages title includesComponents version user { name } portal { key } }
}`;
const update = `mutation ($input: UpdateMembershipInput!) {
  updateMembership(input: $input) { languages includesComponents version }
}`;
const remove = `mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) }`;

async function scene() {
  const portal = await makePortal(database);
  const administrator = await makeMember(database, portal.id, 'administrator');
  const person = await makePerson(database);
  return { portal, administrator, person };
}

describe('a membership', () => {
  it('is given by an administrator of the portal, with an event that says so', async () => {
    const { portal, administrator, person } = await scene();
    const input = {
      userId: person.id,
      portal: portal.key,
      role: 'TRANSLATOR',
      languages: ['en', 'ja', 'en'],
    };
    const answer = await execute<{ addMembership: { id: string } }>(add, { input }, { as: administrator.id });
    expect(answer).toEqual({
      errors: [],
      data: {
        addMembership: {
          id: expect.any(String),
          role: 'TRANSLATOR',
          languages: ['en', 'ja'],
          title: null,
          includesComponents: false,
          version: 1,
          user: { name: person.name },
          portal: { key: portal.key },
        },
      },
    });
    const [event] = await database.owner
      .select()
      .from(events)
      .where(eq(events.subjectId, answer.data?.addMembership.id ?? ''));
    expect(event).toMatchObject({
      action: 'membershipAdded',
      actorId: administrator.id,
      actorRole: 'administrator',
      portalId: portal.id,
    });
  });

  it.each(['collaborator', 'editor', 'approver', 'publisher', 'auditor'] as const)(
    'is not given by the %s',
    async (role) => {
      const { portal, person } = await scene();
      const other = await makeMember(database, portal.id, role);
      const input = { userId: person.id, portal: portal.key, role: 'ADMINISTRATOR' };
      const answer = await execute(add, { input }, { as: other.id });
      expect(codes(answer)).toEqual(['FORBIDDEN']);
      expect(answer.errors[0]?.extensions?.['reasons']).toMatchObject([
        { code: 'roleMissing', roles: ['administrator'] },
      ]);
    },
  );

  it('is not given by an administrator of another portal, nor of the portal above (HP25-3.1a)', async () => {
    const above = await makePortal(database);
    const portal = await makePortal(database, { parentId: above.id });
    const person = await makePerson(database);
    const input = { userId: person.id, portal: portal.key, role: 'EDITOR' };
    const fromAbove = await makeMember(database, above.id, 'administrator');
    expect(codes(await execute(add, { input }, { as: fromAbove.id }))).toEqual(['FORBIDDEN']);
    const reaching = await makeMember(database, above.id, 'administrator', { includesComponents: true });
    expect(codes(await execute(add, { input }, { as: reaching.id }))).toEqual([]);
  });

  it('reaches into components only at the word of somebody who administers those (HP25-3.1a)', async () => {
    const { portal, administrator, person } = await scene();
    await makePortal(database, { parentId: portal.id });
    const input = { userId: person.id, portal: portal.key, role: 'ADMINISTRATOR', includesComponents: true };
    expect(codes(await execute(add, { input }, { as: administrator.id }))).toEqual(['FORBIDDEN']);
    const reaching = await makeMember(database, portal.id, 'administrator', { includesComponents: true });
    expect(codes(await execute(add, { input }, { as: reaching.id }))).toEqual([]);
  });

  it('names what does not fit the portal', async () => {
    const { portal, administrator, person } = await scene();
    const given = { userId: person.id, portal: portal.key, role: 'EDITOR' };
    const as = { as: administrator.id };
    const issuesOf = async (input: object) =>
      issues(await execute(add, { input: { ...given, ...input } }, as));
    expect(await issuesOf({ languages: ['ko'] })).toEqual(['languages: languageNotOfPortal']);
    expect(await issuesOf({ languages: [] })).toEqual(['languages: required']);
    expect(await issuesOf({ title: 'emperor' })).toEqual(['title: unknown']);
    expect(await issuesOf({})).toEqual([]);
    expect(await issuesOf({})).toEqual(['role: taken']);
  });

  it('is changed only by who has seen its version', async () => {
    const { administrator, portal } = await scene();
    const translator = await makePerson(database);
    const { id } = await makeMembership(database, translator.id, portal.id, 'translator', {
      languages: ['en'],
    });
    const as = { as: administrator.id };
    const first = await execute(update, { input: { id, expectedVersion: 1, languages: ['ja'] } }, as);
    expect(first.data).toEqual({
      updateMembership: { languages: ['ja'], includesComponents: false, version: 2 },
    });
    const second = await execute(update, { input: { id, expectedVersion: 1, languages: null } }, as);
    expect(second.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      expectedVersion: 1,
      actualVersion: 2,
    });
    const third = await execute(update, { input: { id, expectedVersion: 2, languages: null } }, as);
    expect(third.data).toEqual({
      updateMembership: { languages: null, includesComponents: false, version: 3 },
    });
  });

  it('is taken away at once', async () => {
    const { administrator, portal } = await scene();
    const editor = await makePerson(database);
    const { id } = await makeMembership(database, editor.id, portal.id, 'editor');
    const answer = await execute(remove, { input: { id, expectedVersion: 1 } }, { as: administrator.id });
    expect(answer.data).toEqual({ removeMembership: true });
    expect(
      codes(
        await execute(
          `query ($p: String!) { users(portal: $p) { total } }`,
          { p: portal.key },
          { as: editor.id },
        ),
      ),
    ).toEqual(['FORBIDDEN']);
  });

  it('is not taken away from the last administrator, even by two at the same time', async () => {
    const { administrator, portal } = await scene();
    const other = await makeMember(database, portal.id, 'administrator');
    const rows = await database.owner
      .select()
      .from(memberships)
      .where(and(eq(memberships.portalId, portal.id), eq(memberships.role, 'administrator')));
    const idOf = (userId: string) => rows.find((row) => row.userId === userId)?.id;
    const removal = (of: string, by: string) =>
      execute(remove, { input: { id: idOf(of), expectedVersion: 1 } }, { as: by });
    const answers = await Promise.all([
      removal(administrator.id, administrator.id),
      removal(other.id, other.id),
    ]);
    expect(answers.flatMap(issues)).toEqual(['id: lastAdministrator']);
  });

  it.each(['not-an-id', '0198c0de-0000-7000-8000-000000000000'])('is not found under %s', async (id) => {
    const { administrator } = await scene();
    expect(
      codes(await execute(remove, { input: { id, expectedVersion: 1 } }, { as: administrator.id })),
    ).toEqual(['NOT_FOUND']);
  });
});
