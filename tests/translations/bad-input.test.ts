import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { body, image, paragraph } from '../document/bodies.ts';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makePicture, type Newsroom } from '../support/newsroom.ts';
import { codes, issues } from '../support/refusals.ts';
import { makeSource, makeText, reread, words } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;
let draft: TranslationRow;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  room = await makeNewsroom(database);
  draft = await makeSource(room);
});
afterAll(() => database.close());

const saving = `mutation ($input: SaveTranslationInput!) { saveTranslation(input: $input) { id version title slug } }`;
const save = (content: object, language = 'vi') =>
  execute(
    saving,
    { input: { id: draft.id, expectedVersion: draft.version, content } },
    { as: room.staff.contributor, language },
  );
const block = (type: string) => ({ type: 'doc', content: [{ type, attrs: { id: 'x1' } }] });

describe('bad input', () => {
  it.each<[what: string, content: () => object | Promise<object>, issue: string]>([
    ['a title of 2 MB', () => words({ title: 'Đ'.repeat(1_000_000) }), 'title: tooLong'],
    ['half a character', () => words({ title: '\ud83d' }), 'content.title: malformedText'],
    ['an unknown node', () => words({ body: block('script') }), 'body: invalidDocument'],
    ['a body that is none', () => words({ body: 'chữ' }), 'content.body: invalid'],
    ['a slug with spaces', () => words({ slug: 'không hợp lệ' }), 'slug: invalidSlug'],
    [
      'a slug that another text has',
      async () =>
        words({ slug: (await makeText(room, 'submitted', { content: words({ slug: 'da-co' }) })).slug }),
      'slug: slugTaken',
    ],
    [
      'a picture of another portal',
      async () => {
        const picture = image('p1', 'Cảng');
        const mediaId = await makePicture(await makeNewsroom(database));
        return words({
          body: body(paragraph('b1', 'Chữ'), { ...picture, attrs: { ...picture.attrs, mediaId } }),
        });
      },
      'body: mediaUnknown',
    ],
  ])('is answered with its field, and nothing changes: %s', async (_, content, issue) => {
    const answer = await save(await content());
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(issues(answer)).toContain(issue);
    expect(await reread(database, draft.id)).toEqual(draft);
  });

  it('speaks the language that was asked for', async () => {
    const sentences = [];
    for (const language of ['vi', 'en', 'ja', 'zh', 'ko']) {
      const { errors } = await save(words({ slug: 'không hợp lệ' }), language);
      const fields = errors[0]?.extensions?.['fields'] as { message: string }[] | undefined;
      sentences.push(fields?.[0]?.message);
    }
    expect(new Set(sentences).size).toBe(5);
    expect(sentences.every((sentence) => typeof sentence === 'string' && sentence !== '')).toBe(true);
  });

  it.each(['tiếng Việt', 'v', '', 'en_US!'])('knows that "%s" is no language', async (language) => {
    const answer = await execute(
      `mutation ($input: AddTranslationInput!) { addTranslation(input: $input) { id } }`,
      { input: { articleId: draft.articleId, language } },
      { as: room.staff.translator },
    );
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(answer.errors)).toContain('language');
    expect(JSON.stringify(answer.errors)).not.toMatch(/node_modules|\.ts:/);
  });

  it.each(['không-phải-uuid', '0190c1a2-7b3c-7d4e-8f50-112233445566'])(
    'finds nothing under %s',
    async (id) => {
      const input = { id, expectedVersion: 1, content: words() };
      expect(codes(await execute(saving, { input }, { as: room.staff.contributor }))).toEqual(['NOT_FOUND']);
    },
  );

  it('is not looked at before the sender is known', async () => {
    const input = { id: draft.id, expectedVersion: draft.version, content: words() };
    expect(codes(await execute(saving, { input }))).toEqual(['UNAUTHENTICATED']);
  });

  it('shows a text to nobody from outside', async () => {
    const query = `query ($id: ID!) { translation(id: $id) { title } }`;
    const outsider = (await makeNewsroom(database)).staff.administrator;
    const answer = await execute(query, { id: draft.id }, { as: outsider });
    expect(answer).toEqual({ data: { translation: null }, errors: [] });
  });
});
