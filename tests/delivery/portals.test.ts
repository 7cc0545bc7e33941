import { sectionNames, sections } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePortal } from '../support/make.ts';
import { makeSection } from '../support/newsroom.ts';

let database: TestDatabase;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ public: execute } = await startApi(database));
});
afterAll(() => database.close());

async function ask(document: string, variables: Record<string, unknown>, language = 'vi') {
  const { data, errors } = await execute(document, variables, { language });
  expect(errors).toEqual([]);
  return data;
}

describe('a portal', () => {
  it('tells its names, languages, family and address', async () => {
    const parent = await makePortal(database, { domain: 'tinh.example.vn' });
    const component = await makePortal(database, { parentId: parent.id, languages: ['vi', 'en'] });
    const data = await ask(
      `query ($key: String!) { portal(key: $key) {
        key level domain defaultLanguage name english: name(language: "en") missing: name(language: "ko")
        languages { language attribution urlPrefix } parent { key domain components { key } } components { key }
      } }`,
      { key: component.key },
    );
    const name = expect.stringMatching(/\(vi\)$/);
    expect(data?.['portal']).toEqual({
      key: component.key,
      level: 2,
      domain: null,
      defaultLanguage: 'vi',
      name,
      english: expect.stringMatching(/\(en\)$/),
      missing: name,
      languages: [
        { language: 'vi', attribution: 'Nguồn', urlPrefix: '/vi/' },
        { language: 'en', attribution: 'Nguồn', urlPrefix: '/en/' },
      ],
      parent: { key: parent.key, domain: 'tinh.example.vn', components: [{ key: component.key }] },
      components: [],
    });
  });

  it('stands in the list of all portals, and is found again by its identifier', async () => {
    const { key } = await makePortal(database);
    const data = await ask('{ portals { id key level } }', {});
    const portals = data?.['portals'] as { id: string; key: string; level: number }[];
    const { id } = portals.find((each) => each.key === key)!;
    expect(await ask('query ($id: ID!) { node(id: $id) { id ... on Portal { key } } }', { id })).toEqual({
      node: { id, key },
    });
  });

  it('is null under a key that is none', async () => {
    expect(await ask('query ($key: String!) { portal(key: $key) { id } }', { key: 'nowhere' })).toEqual({
      portal: null,
    });
  });
});

describe('a section', () => {
  it('stands in its tree with its names; one that is out of use does not', async () => {
    const portal = await makePortal(database);
    const root = await makeSection(database, portal.id, { position: 1 });
    const child = await makeSection(database, portal.id, { parentId: root.id });
    const first = await makeSection(database, portal.id);
    const archived = await makeSection(database, portal.id);
    await database.owner.update(sections).set({ archivedAt: new Date() }).where(eq(sections.id, archived.id));
    await database.owner
      .insert(sectionNames)
      .values({ sectionId: child.id, portalId: portal.id, language: 'en', name: 'News', slug: 'news' });
    const data = await ask(
      `query ($key: String!) { portal(key: $key) { sections { key name children {
        id key name slug names { language name slug } vi: name(language: "vi") ja: name(language: "ja") parent { key }
      } } } }`,
      { key: portal.key },
      'en',
    );
    const branch = {
      id: Buffer.from(`Section:${child.id}`).toString('base64url'),
      key: child.key,
      name: 'News',
      slug: 'news',
      names: [
        { language: 'en', name: 'News', slug: 'news' },
        { language: 'vi', name: 'Tin tức', slug: child.key },
      ],
      vi: 'Tin tức',
      ja: 'Tin tức',
      parent: { key: root.key },
    };
    expect(data?.['portal']).toEqual({
      sections: [
        { key: first.key, name: 'Tin tức', children: [] },
        { key: root.key, name: 'Tin tức', children: [branch] },
      ],
    });
    const again = 'query ($id: ID!) { node(id: $id) { ... on Section { key name } } }';
    expect(await ask(again, { id: branch.id })).toEqual({ node: { key: child.key, name: 'Tin tức' } });
    const gone = Buffer.from(`Section:${archived.id}`).toString('base64url');
    expect(await ask(again, { id: gone })).toEqual({ node: null });
  });
});
