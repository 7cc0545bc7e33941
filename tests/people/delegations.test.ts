import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findActorByUserId } from '@hai-dang/api/people/find-actor';
import { roleAmong } from '@hai-dang/api/people/people.access';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { codes, issues } from '../support/refusals.ts';
import { makeMember, makeMembership, makePortal } from '../support/make.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const create = `mutation ($input: CreateDelegationInput!) {
  createDelegation(input: $input) { id role reason from { id } to { id } portal { key } revokedAt }
}`;
const revoke = `mutation ($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { revokedAt } }`;

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

async function scene() {
  const portal = await makePortal(database);
  const head = await makeMember(database, portal.id, 'approver', { languages: ['vi', 'en'] });
  const deputy = await makeMember(database, portal.id, 'editor');
  const administrator = await makeMember(database, portal.id, 'administrator');
  const input = (over: object = {}) => ({
    portal: portal.key,
    role: 'APPROVER',
    toUserId: deputy.id,
    startsAt: inDays(-1).toISOString(),
    endsAt: inDays(5).toISOString(),
    reason: 'Đi công tác',
    ...over,
  });
  const rightOf = async (userId: string, at = new Date()) => {
    const actor = await findActorByUserId(database.editorial, userId, at);
    return actor ? roleAmong(actor, 'approver', portal) : undefined;
  };
  return { portal, head, deputy, administrator, input, rightOf };
}

describe('a delegation', () => {
  it('lets the deputy act in the head’s role and languages for its period (LS21-12.2a)', async () => {
    const { portal, head, deputy, input, rightOf } = await scene();
    const answer = await execute<{ createDelegation: { id: string } }>(
      create,
      { input: input() },
      { as: head.id },
    );
    const id = answer.data?.createDelegation.id;
    expect(answer.data?.createDelegation).toMatchObject({
      from: { id: head.id },
      to: { id: deputy.id },
      revokedAt: null,
    });
    expect(await rightOf(deputy.id)).toEqual({
      portalId: portal.id,
      role: 'approver',
      languages: ['vi', 'en'],
      includesComponents: false,
      delegation: { id, fromUserId: head.id },
    });
    expect(await rightOf(deputy.id, inDays(-2))).toBeUndefined();
    expect(await rightOf(deputy.id, inDays(6))).toBeUndefined();
  });

  it('ends when it is taken back; taking it back again changes nothing', async () => {
    const { head, deputy, input, rightOf } = await scene();
    const made = await execute<{ createDelegation: { id: string } }>(
      create,
      { input: input() },
      { as: head.id },
    );
    const taken = { input: { id: made.data?.createDelegation.id } };
    expect(codes(await execute(revoke, taken, { as: deputy.id }))).toEqual(['FORBIDDEN']);
    const first = await execute(revoke, taken, { as: head.id });
    expect(await execute(revoke, taken, { as: head.id })).toEqual(first);
    expect(await rightOf(deputy.id)).toBeUndefined();
  });

  it('is set up by an administrator for somebody else, not by a colleague', async () => {
    const { head, deputy, administrator, input, rightOf } = await scene();
    const forHead = { input: input({ fromUserId: head.id }) };
    expect(codes(await execute(create, forHead, { as: deputy.id }))).toEqual(['FORBIDDEN']);
    expect(codes(await execute(create, forHead, { as: administrator.id }))).toEqual([]);
    expect((await rightOf(deputy.id))?.delegation?.fromUserId).toBe(head.id);
  });

  it('lends only what the lender holds in person', async () => {
    const { portal, head, deputy, administrator, input } = await scene();
    await execute(create, { input: input() }, { as: head.id });
    const third = await makeMember(database, portal.id, 'contributor');
    expect(codes(await execute(create, { input: input({ toUserId: third.id }) }, { as: deputy.id }))).toEqual(
      ['FORBIDDEN'],
    );
    const forDeputy = { input: input({ fromUserId: deputy.id, toUserId: third.id }) };
    expect(issues(await execute(create, forDeputy, { as: administrator.id }))).toEqual([
      'fromUserId: roleNotHeld',
    ]);
  });

  it('says what is wrong with it', async () => {
    const { head, administrator, input } = await scene();
    const elsewhere = await makePortal(database);
    const stranger = await makeMember(database, elsewhere.id, 'approver');
    const issuesOf = async (over: object) =>
      issues(await execute(create, { input: input(over) }, { as: head.id }));
    expect(await issuesOf({ endsAt: inDays(-2).toISOString() })).toEqual(['endsAt: endsBeforeStart']);
    expect(await issuesOf({ startsAt: inDays(-3), endsAt: inDays(-2) })).toEqual(['endsAt: timeNotInFuture']);
    expect(await issuesOf({ endsAt: inDays(500).toISOString() })).toEqual(['endsAt: periodTooLong']);
    expect(await issuesOf({ reason: ' ' })).toEqual(['reason: required']);
    expect(await issuesOf({ toUserId: head.id })).toEqual(['toUserId: samePerson']);
    expect(await issuesOf({ toUserId: stranger.id })).toEqual(['toUserId: personNotOfPortal']);
    expect(await issuesOf({ toUserId: 'nobody' })).toEqual(['toUserId: personNotOfPortal']);
    const ofAdministrator = { input: input({ role: 'ADMINISTRATOR', toUserId: head.id }) };
    expect(issues(await execute(create, ofAdministrator, { as: administrator.id }))).toEqual([
      'role: notLent',
    ]);
  });

  it('is worth nothing once the lender has lost the role', async () => {
    const { portal, deputy, administrator, input, rightOf } = await scene();
    const head = await makeMember(database, portal.id, 'contributor');
    const { id } = await makeMembership(database, head.id, portal.id, 'approver');
    await execute(create, { input: input() }, { as: head.id });
    expect(await rightOf(deputy.id)).toBeDefined();
    const removal = 'mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) }';
    await execute(removal, { input: { id, expectedVersion: 1 } }, { as: administrator.id });
    expect(await rightOf(deputy.id)).toBeUndefined();
  });

  it('is listed for those who work in the portal', async () => {
    const { portal, head, deputy, input } = await scene();
    await execute(create, { input: input() }, { as: head.id });
    const list = 'query ($p: String) { delegations(portal: $p) { total items { reason } } }';
    const seen = await execute(list, { p: portal.key }, { as: deputy.id });
    expect(seen.data).toEqual({ delegations: { total: 1, items: [{ reason: 'Đi công tác' }] } });
    const other = await scene();
    expect(codes(await execute(list, { p: portal.key }, { as: other.head.id }))).toEqual(['FORBIDDEN']);
  });
});
