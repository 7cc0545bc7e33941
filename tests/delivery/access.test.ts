import { type SQL, sql } from 'drizzle-orm';
import { isObjectType, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPublicSchema } from '@hai-dang/api/server/public-schema';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { sqlState } from '@hai-dang/api/shared/sql-state';
import { startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { makeText, ref } from '../support/texts.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Tables of which the public role may read something. Whatever is added later is closed until it is named here. */
const open = [
  'api_clients',
  'media',
  'portal_languages',
  'portals',
  'publication_media',
  'publication_signatures',
  'publications',
  'section_names',
  'sections',
  'signing_keys',
  'slug_history',
  'trusted_documents',
];

const insufficientPrivilege = '42501';

/** What PostgreSQL answers to the public role, per table: the SQLSTATE of its refusal, or that it was done. */
async function answers(tables: readonly string[], statement: (table: SQL) => SQL) {
  const entries = tables.map(async (table) => {
    const run = database.public.execute(statement(sql`${sql.identifier(table)}`));
    const answer = await run.then(
      () => 'done',
      (error: unknown) => sqlState(error),
    );
    return [table, answer] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const allRefused = (tables: readonly string[]) =>
  Object.fromEntries(tables.map((table) => [table, insufficientPrivilege]));

describe('the database role of the public door', () => {
  it('may read no table but those that hold what is public', async () => {
    const tables = await database.owner.execute<{ name: string }>(
      sql`select relname as name from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace`,
    );
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'articles',
        'translations',
        'revisions',
        'users',
        'sessions',
        'events',
        'tasks',
      ]),
    );
    const closed = names.filter((name) => !open.includes(name));
    expect(await answers(closed, (table) => sql`select 1 from ${table} limit 1`)).toEqual(allRefused(closed));
  });

  it.each([
    ['publications', 'revision_id'],
    ['publications', 'published_by'],
    ['publications', 'public_note'],
    ['portals', 'settings'],
    ['api_clients', 'contact_email'],
    ['signing_keys', 'private_jwe'],
    ['media', 'uploaded_by'],
    ['media', 'file_name'],
  ])('may not read %s.%s', async (table, column) => {
    const read = await answers([table], (name) => sql`select ${sql.identifier(column)} from ${name}`);
    expect(read).toEqual(allRefused([table]));
  });

  it('writes nothing', async () => {
    expect(await answers(open, (table) => sql`delete from ${table}`)).toEqual(allRefused(open));
    expect(await answers(['publications'], (table) => sql`update ${table} set status = 'live'`)).toEqual(
      allRefused(['publications']),
    );
    expect(await answers(['mine'], (table) => sql`create table ${table} (id int)`)).toEqual(
      allRefused(['mine']),
    );
  });

  it('sees no publication that is not live', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const seen = () =>
      database.public.execute(sql`select id from publications where translation_id = ${text.id}`);
    expect(await seen()).toHaveLength(1);
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    expect(await seen()).toHaveLength(0);
  });
});

describe('the public schema', () => {
  it('names these types and no other', async () => {
    const schema = await buildPublicSchema();
    const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    expect(types.toSorted()).toEqual(
      [
        'Address',
        'AddressStatus',
        'AlternateLink',
        'Article',
        'ArticleConnection',
        'ArticleEdge',
        'ArticleEnding',
        'ArticleKind',
        'ArticleMetadata',
        'ArticleTranslation',
        'Boolean',
        'DateTime',
        'Float',
        'HTML',
        'ID',
        'Image',
        'InformationKind',
        'Int',
        'KindFacet',
        'LanguageTag',
        'Media',
        'MetaTag',
        'Node',
        'PageInfo',
        'Portal',
        'PortalLanguage',
        'PublicationStatus',
        'PublishedState',
        'Query',
        'SearchConnection',
        'SearchEdge',
        'SearchFacets',
        'SearchHighlights',
        'SearchHit',
        'Section',
        'SectionFacet',
        'SectionName',
        'Signature',
        'Source',
        'String',
        'Suggestion',
        'Verification',
        'VerificationOutcome',
        'VerifiedPublication',
        'YearFacet',
      ].toSorted(),
    );
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  it('describes every type, field and argument', async () => {
    const schema = await buildPublicSchema();
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      .flatMap((type) => {
        if (!isObjectType(type) && !isInterfaceType(type)) return [];
        const fields = Object.values(type.getFields()).flatMap((field) => [
          { name: `${type.name}.${field.name}`, description: field.description },
          ...field.args.map(({ name, description }) => ({
            name: `${type.name}.${field.name}(${name})`,
            description,
          })),
        ]);
        const own = type.name === 'Query' ? [] : [{ name: type.name, description: type.description }];
        return [...own, ...fields].filter(({ description }) => !description);
      });
    expect(silent).toEqual([]);
  });

  it('knows no field of a draft, whatever the query', async () => {
    const { public: execute } = await startApi(database);
    for (const query of [
      '{ translations { id } }',
      '{ articles(portal: "x", language: "vi") { nodes { revisions { id } } } }',
      '{ articles(portal: "x", language: "vi") { nodes { state } } }',
      '{ node(id: "x") { ... on Translation { id } } }',
      '{ portals { settings } }',
      'mutation { publishTranslation { id } }',
    ]) {
      const { data, errors } = await execute(query);
      expect(data).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
    }
  });
});
