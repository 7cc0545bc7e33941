import type { Role } from '@hai-dang/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf } from '@hai-dang/api/shared/context';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { countStatements } from '../support/count-statements.ts';
import { makeMember } from '../support/make.ts';

let database: TestDatabase;
let execute: Execute;
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  for (const preset of await listBundledPresets()) {
    const { key, portalId } = await importPreset(contextOf(database.editorial, null), preset);
    ids[key] = portalId;
  }
});
afterAll(() => database.close());

/** Id of a new person with this role in a portal. */
const personWith = async (portal: string, role: Role, includesComponents = false) =>
  (await makeMember(database, ids[portal]!, role, { includesComponents })).id;

const keysSeenBy = async (as: string) => {
  const { data } = await execute<{ portals: { items: { key: string }[]; total: number } }>(
    '{ portals { total items { key } } }',
    {},
    { as },
  );
  return data?.portals.items.map(({ key }) => key);
};

describe('the portals that a person sees', () => {
  it('are those of their roles, and not the component portals under them (HP25-3.1a)', async () => {
    expect(await keysSeenBy(await personWith('hai-phong', 'editor'))).toEqual(['hai-phong']);
  });

  it('are the component portals too when the membership says so (HP25-3.1a)', async () => {
    const as = await personWith('hai-phong', 'auditor', true);
    expect(await keysSeenBy(as)).toEqual(['hai-phong', 'hai-phong-le-chan']);
  });

  it('show the portal above a component portal by name', async () => {
    const as = await personWith('hai-phong-le-chan', 'editor');
    const { data } = await execute(
      `{ own: portal(key: "hai-phong-le-chan") { name(language: "en") parent { name(language: "ja") components { key } } }
         above: portal(key: "hai-phong") { key }  other: portal(key: "lao-cai") { key } }`,
      {},
      { as },
    );
    expect(data).toEqual({
      own: {
        name: 'Le Chan Ward Portal, Hai Phong City',
        parent: { name: 'ハイフォン市ポータルサイト', components: [{ key: 'hai-phong-le-chan' }] },
      },
      above: { key: 'hai-phong' },
      other: null,
    });
  });

  it('are nobody else’s: without a session there is no answer', async () => {
    expect((await execute('{ portals { total } }')).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect((await execute('{ portal(key: "hai-phong") { id } }')).errors[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('answer null to an id that is none', async () => {
    const as = await personWith('lao-cai', 'editor');
    expect(await execute('{ portal(id: "1") { id } section(id: "1") { id } }', {}, { as })).toEqual({
      data: { portal: null, section: null },
      errors: [],
    });
  });
});

describe('a portal', () => {
  it('shows what its preset says', async () => {
    const as = await personWith('lang-son', 'auditor');
    const { data, errors } = await execute<{ portal: Record<string, unknown> }>(
      `{ portal(key: "lang-son") {
          name(language: "ko") level domain timeZone fourEyes wrongSourcePolicy provenances takedownAuthorities
          regulation { number issuedOn issuer(language: "en") replaces }
          languages { language urlPrefix attribution }
          roles { key role name(language: "en") basis }
          deadlines { key amount unit basis requirement } } }`,
      {},
      { as },
    );
    expect(errors).toEqual([]);
    expect(data?.portal).toMatchObject({
      name: 'Trang thông tin điện tử Sở Ngoại vụ tỉnh Lạng Sơn',
      domain: 'songv.langson.gov.vn',
      provenances: ['OWN', 'AGENCY', 'COLLABORATOR', 'REPOST'],
      regulation: {
        number: null,
        issuedOn: '2021-03',
        issuer: 'Director, Lang Son Department of Foreign Affairs',
      },
      languages: [
        { urlPrefix: '/' },
        { urlPrefix: '/english/' },
        { language: 'zh', attribution: '谅山省外务厅' },
      ],
    });
    expect(data?.portal['roles']).toContainEqual({
      key: 'headOfBoard',
      role: 'APPROVER',
      name: 'Head of the editorial board',
      basis: 'LS21-12.1',
    });
    expect(data?.portal['deadlines']).toContainEqual({
      key: 'boardMemberReview',
      amount: 2,
      unit: 'WORKING_DAY',
      basis: 'LS21-12.3',
      requirement: 'LS21-12.3',
    });
  });

  it('is read with everything in it, whatever their number, in nine statements', async () => {
    const as = await personWith('hai-phong', 'auditor', true);
    const document = `{ portals { items { name languages { language } deadlines { key } roles { name }
      sections { name names { slug } parent { key } portal { key } } } } }`;
    const { statements, result } = await countStatements(database, (db) =>
      execute(document, {}, { as, context: { db } }),
    );
    expect(result.errors).toEqual([]);
    expect(statements).toHaveLength(9);
  });
});

describe('updatePortal', () => {
  const update = (as: string, input: Record<string, unknown>) =>
    execute<{ updatePortal: Record<string, unknown> }>(
      `mutation ($input: UpdatePortalInput!) { updatePortal(input: $input) {
          version fourEyes wrongSourcePolicy deadlines { key amount unit } } }`,
      { input },
      { as },
    );

  it('changes policies and the limits that the portal set itself', async () => {
    const as = await personWith('hai-phong-news', 'administrator');
    const { data, errors } = await update(as, {
      id: ids['hai-phong-news'],
      expectedVersion: 1,
      fourEyes: 'relaxed',
      deadlines: [{ key: 'approve', amount: 2, unit: 'WORKING_DAY' }],
    });
    expect(errors).toEqual([]);
    expect(data?.updatePortal).toMatchObject({
      version: 2,
      fourEyes: 'relaxed',
      wrongSourcePolicy: 'keepWithNotice',
    });
    expect(data?.updatePortal['deadlines']).toContainEqual({
      key: 'approve',
      amount: 2,
      unit: 'WORKING_DAY',
    });
  });

  it('refuses to lengthen a limit of the law (LC25-8.3a)', async () => {
    const as = await personWith('lao-cai', 'administrator');
    const { errors } = await update(as, {
      id: ids['lao-cai'],
      expectedVersion: 1,
      fourEyes: 'relaxed',
      deadlines: [{ key: 'takedownOrder', amount: 48, unit: 'HOUR' }],
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: [{ code: 'deadlinePrescribed', field: 'deadlines[0].amount', basis: ['LC25-8.3a'] }],
    });
    const { data } = await execute('{ portal(key: "lao-cai") { version fourEyes } }', {}, { as });
    expect(data).toEqual({ portal: { version: 1, fourEyes: 'required' } });
  });

  it.each([
    ['fourEyes', { fourEyes: 'never' }, 'unknown'],
    ['deadlines[0].key', { deadlines: [{ key: 'tea', amount: 1, unit: 'HOUR' }] }, 'unknown'],
    ['deadlines[0].amount', { deadlines: [{ key: 'edit', amount: 0, unit: 'HOUR' }] }, 'tooSmall'],
  ])('names the field %s', async (field, input, code) => {
    const as = await personWith('lang-son', 'administrator');
    const { errors } = await update(as, { id: ids['lang-son'], expectedVersion: 1, ...input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field, code }] });
  });

  it('is for administrators of that portal alone, and for those who saw its last version', async () => {
    const input = { id: ids['lang-son'], expectedVersion: 1, fourEyes: 'relaxed' };
    const other = await personWith('lao-cai', 'administrator');
    expect((await update(other, input)).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reasons: [{ code: 'roleMissing', roles: ['administrator'] }],
    });
    const own = await personWith('lang-son', 'administrator');
    expect((await update(own, { ...input, expectedVersion: 7 })).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      expectedVersion: 7,
      actualVersion: 1,
    });
    expect((await update(own, { ...input, id: crypto.randomUUID() })).errors[0]?.extensions?.['code']).toBe(
      'NOT_FOUND',
    );
  });
});
