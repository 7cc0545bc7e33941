import type { Role } from '@hai-dang/schema';
import { articles, events } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf } from '@hai-dang/api/shared/context';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember, makePerson } from '../support/make.ts';

interface SectionData {
  id: string;
  key: string;
  name: string;
  version: number;
  position: number;
  isArchived: boolean;
  parent: { key: string } | null;
  names: { language: string; name: string; slug: string }[];
}

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
const personWith = async (portal: string, role: Role) => (await makeMember(database, ids[portal]!, role)).id;

const fields = 'id key name version position isArchived parent { key } names { language name slug }';
const listOf = async (portal: string, as: string) => {
  const { data } = await execute<{ sections: { items: SectionData[]; total: number } }>(
    `query ($portal: String) { sections(portal: $portal, page: { number: 1, size: 100 }) { total items { ${fields} } } }`,
    { portal },
    { as },
  );
  return data!.sections;
};
const sectionOf = async (portal: string, key: string, as: string) =>
  (await listOf(portal, as)).items.find((section) => section.key === key)!;
const change = async (verb: 'create' | 'update' | 'archive', as: string, input: Record<string, unknown>) => {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}SectionInput`;
  const document = `mutation ($input: ${type}!) { section: ${verb}Section(input: $input) { ${fields} } }`;
  const { data, errors } = await execute<{ section: SectionData }>(document, { input }, { as });
  return { section: data?.section, refusal: errors[0]?.extensions };
};
const names = (vi: string) =>
  ['vi', 'en', 'zh'].map((language) => ({ language, name: language === 'vi' ? vi : `${vi} ${language}` }));
const newKey = () => `s${uuid().slice(-12)}`;

/** A new section of Lạng Sơn, and an administrator of that portal. */
async function makeSection(input: Record<string, unknown> = {}) {
  const as = await personWith('lang-son', 'administrator');
  const key = newKey();
  const { section, refusal } = await change('create', as, {
    portal: 'lang-son',
    key,
    names: names(`Mục ${key}`),
    ...input,
  });
  return { as, key, section: section!, refusal };
}

describe('sections', () => {
  it('are listed as a tree read from top to bottom', async () => {
    const { items, total } = await listOf('lao-cai', await personWith('lao-cai', 'auditor'));
    expect(total).toBe(39);
    expect(items.slice(0, 8).map(({ key }) => key)).toEqual([
      'about',
      'nature',
      'infrastructure',
      'population',
      'administrative-units',
      'history',
      'news',
      'news-lao-cai',
    ]);
    expect(items[1]).toMatchObject({ name: 'Điều kiện tự nhiên', parent: { key: 'about' } });
  });

  it('of portals of others are not listed', async () => {
    expect(await listOf('lao-cai', await personWith('lang-son', 'administrator'))).toEqual({
      items: [],
      total: 0,
    });
  });
});

describe('createSection', () => {
  it('adds a section named in every language, with slugs of its own (HP25-5.2)', async () => {
    const { section, key } = await makeSection({ names: names('Cơ cấu tổ chức'), parent: 'knowledge' });
    expect(section).toMatchObject({
      key,
      version: 1,
      position: 0,
      parent: { key: 'knowledge' },
      name: 'Cơ cấu tổ chức',
    });
    expect(section.names.find(({ language }) => language === 'vi')?.slug).toBe('co-cau-to-chuc-2');
    const recorded = await database.editorial.select().from(events).where(eq(events.subjectId, section.id));
    expect(recorded).toMatchObject([
      { action: 'sectionCreated', actorRole: 'administrator', portalId: ids['lang-son'] },
    ]);
  });

  it.each([
    ['names.zh', 'required', { names: names('Mục').slice(0, 2) }],
    ['names.ja', 'unknown', { names: [...names('Mục'), { language: 'ja', name: '項目' }] }],
    ['names.vi.name', 'required', { names: [{ language: 'vi', name: '  ' }, ...names('Mục').slice(1)] }],
    [
      'names.en.slug',
      'invalidSlug',
      { names: names('Mục').map((each) => ({ ...each, slug: each.language === 'en' ? 'A B' : null })) },
    ],
    [
      'names.en.slug',
      'taken',
      { names: names('Mục').map((each) => ({ ...each, slug: each.language === 'en' ? 'hotline' : null })) },
    ],
    ['key', 'format', { key: 'Tin tức' }],
    ['key', 'taken', { key: 'about' }],
    ['parent', 'unknown', { parent: 'nowhere' }],
    ['position', 'tooSmall', { position: -1 }],
  ])('names the field %s: %s', async (field, code, input) => {
    const { section, refusal } = await makeSection(input);
    expect(section).toBeUndefined();
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: expect.arrayContaining([expect.objectContaining({ field, code })]),
    });
  });

  it('is for administrators of that portal alone', async () => {
    const editor = await personWith('lang-son', 'editor');
    const input = { portal: 'lang-son', key: newKey(), names: names('Mục') };
    expect((await change('create', editor, input)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    const other = await personWith('lao-cai', 'administrator');
    expect((await change('create', other, input)).refusal).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('updateSection', () => {
  it('renames one language and keeps its slug, so that links last', async () => {
    const { as, section } = await makeSection();
    const slug = section.names.find(({ language }) => language === 'en')?.slug;
    const { section: renamed } = await change('update', as, {
      id: section.id,
      expectedVersion: 1,
      position: 7,
      names: [{ language: 'en', name: 'Renamed' }],
    });
    expect(renamed).toMatchObject({ version: 2, position: 7, name: section.name });
    expect(renamed?.names).toContainEqual({ language: 'en', name: 'Renamed', slug });
  });

  it('moves a section, but never under itself', async () => {
    const { as, section, key } = await makeSection();
    const child = (
      await change('create', as, { portal: 'lang-son', key: newKey(), parent: key, names: names(newKey()) })
    ).section!;
    expect(
      (await change('update', as, { id: section.id, expectedVersion: 1, parent: child.key })).refusal,
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'parent', code: 'invalid' }],
    });
    const { section: root } = await change('update', as, { id: child.id, expectedVersion: 1, parent: null });
    expect(root?.parent).toBeNull();
  });

  it('leaves a prescribed section where the regulation puts it (LC25-3.2)', async () => {
    const as = await personWith('lao-cai', 'administrator');
    const section = await sectionOf('lao-cai', 'map', as);
    const { refusal } = await change('update', as, { id: section.id, expectedVersion: 1, parent: 'news' });
    expect(refusal).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: [{ code: 'sectionLocked', basis: ['LC25-3.2h'] }],
    });
  });

  it('answers CONFLICT to the second of two who saw the same version', async () => {
    const { as, section } = await makeSection();
    const answers = await Promise.all(
      [1, 2].map((position) => change('update', as, { id: section.id, expectedVersion: 1, position })),
    );
    const refused = answers.flatMap(({ refusal }) => (refusal ? [refusal] : []));
    expect(refused).toMatchObject([{ code: 'CONFLICT', expectedVersion: 1, actualVersion: 2 }]);
  });

  it('answers NOT_FOUND to an id that is none', async () => {
    const as = await personWith('lang-son', 'administrator');
    expect((await change('update', as, { id: 'x', expectedVersion: 1 })).refusal).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('archiveSection', () => {
  it('takes an empty section out of use, with an event', async () => {
    const { as, section } = await makeSection();
    const { section: archived } = await change('archive', as, { id: section.id, expectedVersion: 1 });
    expect(archived).toMatchObject({ isArchived: true, version: 2 });
    const recorded = await database.editorial
      .select()
      .from(events)
      .where(and(eq(events.subjectId, section.id), eq(events.action, 'sectionArchived')));
    expect(recorded).toHaveLength(1);
  });

  it('refuses a section that the regulation prescribes (HP20-2.4)', async () => {
    const as = await personWith('hai-phong-news', 'administrator');
    const { id } = await sectionOf('hai-phong-news', 'spokespersons', as);
    expect((await change('archive', as, { id, expectedVersion: 1 })).refusal).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: [{ code: 'sectionLocked', basis: ['HP20-2.4dd'] }],
    });
  });

  it('refuses a section in which there is an article or a section', async () => {
    const { as, section, key } = await makeSection();
    await change('create', as, { portal: 'lang-son', key: newKey(), parent: key, names: names(newKey()) });
    const author = await makePerson(database);
    await database.editorial.insert(articles).values({
      id: uuid(),
      portalId: ids['lang-son']!,
      sectionId: section.id,
      kind: 'news',
      informationKind: 'official',
      provenance: 'own',
      sourceLanguage: 'vi',
      createdBy: author.id,
    });
    expect((await change('archive', as, { id: section.id, expectedVersion: 1 })).refusal).toMatchObject({
      code: 'GUARD_FAILED',
      reasons: [
        { code: 'sectionHasChildren', values: { count: 1 } },
        { code: 'sectionInUse', values: { count: 1 } },
      ],
    });
  });
});
