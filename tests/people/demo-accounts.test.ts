import { memberships, portalRoles, users } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seedDemoAccounts } from '@hai-dang/api/people/demo-accounts';
import { signIn } from '@hai-dang/api/people/sign-in';
import { contextOf } from '@hai-dang/api/shared/context';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePerson, makePortal } from '../support/make.ts';

let database: TestDatabase;
let execute: Execute;
let portalKeys: string[];

const query = '{ demoAccounts { password accounts { email name role portal portalName } } }';
interface Demo {
  demoAccounts: {
    password: string;
    accounts: { email: string; name: string; role: string; portal: string; portalName: string }[];
  } | null;
}
const seed = () => seedDemoAccounts(contextOf(database.editorial, null), { password: 'haidang-demo' });

beforeAll(async () => {
  database = await createTestDatabase();
  ({ editorial: execute } = await startApi(database));
  const portals = [await makePortal(database), await makePortal(database)];
  portalKeys = portals.map(({ key }) => key);
  const title = { role: 'approver', names: { vi: 'Trưởng Ban' } } as const;
  for (const { id } of portals) {
    await database.owner.insert(portalRoles).values([
      { ...title, portalId: id, key: 'head', position: 0 },
      { ...title, portalId: id, key: 'deputy', position: 1 },
    ]);
  }
});
afterAll(() => database.close());

describe('the demonstration', () => {
  it('is nowhere until it is made, not even with accounts of real people', async () => {
    await makePerson(database);
    expect(await execute(query)).toEqual({ data: { demoAccounts: null }, errors: [] });
  });

  it('has an account per role and portal, a second editor and approver, and is made once', async () => {
    expect(await seed()).toBe(22);
    expect(await seed()).toBe(0);
    const { data } = await execute<Demo>(query);
    const { password, accounts = [] } = data?.demoAccounts ?? {};
    expect(password).toBe('haidang-demo');
    expect(
      accounts.filter(({ portal }) => portal === portalKeys[0]).map(({ email }) => email.split('@')[0]),
    ).toEqual([
      'collaborator',
      'contributor',
      'editor',
      'editor2',
      'translator',
      'specialist',
      'approver',
      'approver2',
      'publisher',
      'administrator',
      'auditor',
    ]);
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(22);
    expect(new Set(accounts.map(({ portalName }) => portalName)).size).toBe(2);
  });

  it('gives the two approvers the portal’s own titles', async () => {
    const titles = await database.owner
      .select({ email: users.email, title: memberships.title })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.role, 'approver'));
    expect(titles).toContainEqual({ email: `approver@${portalKeys[0]}.example`, title: 'head' });
    expect(titles).toContainEqual({ email: `approver2@${portalKeys[0]}.example`, title: 'deputy' });
  });

  it('lets one sign in', async () => {
    const credentials = { email: `translator@${portalKeys[1]}.example`, password: 'haidang-demo' };
    const actor = await signIn(contextOf(database.editorial, null), credentials);
    expect(actor.roles).toMatchObject([{ role: 'translator', languages: null }]);
  });

  it('is neither made nor shown in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(seed()).rejects.toThrow('production');
    const { data } = await execute<Demo>(query);
    vi.unstubAllEnvs();
    expect(data?.demoAccounts).toBeNull();
  });
});
