import { readQuery } from '@hai-dang/schema/search';
import type { publications } from '@hai-dang/schema/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { indexAll, type Searcher, startSearching } from './searching.ts';

let database: TestDatabase;
let room: Newsroom;
let find: Searcher['find'];

/** What is searched, by language: a name for the title, and the body. */
const texts: Record<string, Record<string, string>> = {
  vi: {
    beside: 'Thành phố tổ chức hội nghị xúc tiến đầu tư vào tháng năm.',
    apart: 'Hội nghị bàn cách xúc tiến thương mại.',
    turned: 'Xúc tiến việc chuẩn bị cho hội nghị.',
    unmarked: 'Hoi nghi xuc tien duoc to chuc tai Do Son.',
    small: 'Quyết định của Ủy ban về việc này.',
    without: 'Ủy ban quyết định mua đất.',
    dated: 'Bắt đầu từ 07/9/2024, theo Nghị định 147/2024/NĐ-CP.',
  },
  en: {
    beside: 'The investment promotion conference opened today.',
    apart: 'Promotion of investment at the conference.',
    inflected: 'An investment promotions conference.',
  },
  zh: { beside: '海防市旅游发展很快，2024年第3季增长。', apart: '海防市发展旅游。' },
  ja: { beside: '海防市の観光産業が成長した。', apart: '産業と観光を海防市で学ぶ。' },
  ko: { beside: '하이퐁은 이 영화 축제를 열었다.', apart: '축제에서 영화를 보았다.' },
};

beforeAll(async () => {
  database = await createTestDatabase();
  ({ find } = await startSearching(database));
  room = await makeNewsroom(database);
  for (const [language, bodies] of Object.entries(texts))
    for (const [title, bodyText] of Object.entries(bodies)) await live({ language, title, bodyText });
  await indexAll(database);
});
afterAll(() => database.close());

const live = (rest: Partial<typeof publications.$inferInsert>) =>
  makePublication(database, {
    portalId: room.portal.id,
    userId: room.staff.contributor,
    sectionId: room.section.id,
    ...rest,
  });

const found = async (query: string, language = 'vi') =>
  (await find(room.portal.key, query, language)).titles.toSorted();

describe('words in quotation marks', () => {
  it.each([
    ['vi', '"hội nghị xúc tiến"', ['beside', 'unmarked']],
    ['vi', '"hoi nghi xuc tien"', ['beside', 'unmarked']],
    ['vi', '“hội nghị xúc tiến”', ['beside', 'unmarked']],
    ['vi', '«hội nghị xúc tiến»', ['beside', 'unmarked']],
    ['vi', '”HỘI NGHỊ xúc tiến”', ['beside', 'unmarked']],
    ['vi', '"tiến xúc"', []],
    ['vi', '"quyết định của"', ['small']],
    ['vi', '"07/9/2024"', ['dated']],
    ['vi', '"7/9/2024" "nghị định 147"', ['dated']],
    ['vi', '"7/9/2024" "nghị định 2024"', []],
    ['en', '"investment promotion conference"', ['beside']],
    ['en', '"promotion of"', ['apart']],
    ['zh', '「海防市旅游」', ['beside']],
    ['zh', '“2024年第3季”', ['beside']],
    ['zh', '"旅游海防"', []],
    ['ja', '『観光産業』', ['beside']],
    ['ja', '「産業観光」', []],
    ['ko', '"이 영화"', ['beside']],
    ['ko', '"영화 축제"', ['beside']],
    ['ko', '"축제 영화"', []],
  ])('in %s stand side by side in the text: %s', async (language, query, titles) => {
    expect(await found(query, language)).toEqual(titles);
  });

  it('go together with words outside, in any order', async () => {
    expect(await found('tháng "hội nghị xúc tiến"')).toEqual(['beside']);
    expect(await found('"xúc tiến" "hội nghị"')).toEqual(['apart', 'beside', 'turned', 'unmarked']);
    expect(await found('thương mại "hội nghị xúc tiến"')).toEqual([]);
  });

  it('rank first where the marks are as typed', async () => {
    const { titles } = await find(room.portal.key, '"hội nghị xúc tiến"');
    expect(titles).toEqual(['beside', 'unmarked']);
  });

  it('are found in another language of an article too, and nowhere when they are in none', async () => {
    const { hits } = { hits: await find(null, '"hội nghị xúc tiến"', 'en', ', fallback: ["vi"]') };
    expect(hits.matched).toEqual(['vi', 'vi']);
    expect((await find(null, '"xúc tiến tháng"', 'en', ', fallback: ["vi"]')).titles).toEqual([]);
  });

  it('are looked for beyond the latest texts that hold them apart', async () => {
    const other = await makeNewsroom(database);
    const facts = { portalId: other.portal.id, userId: other.staff.contributor, sectionId: other.section.id };
    await makePublication(database, { ...facts, title: 'Cũ', bodyText: 'Chương trình khuyến nông xanh.' });
    for (let each = 0; each < 250; each += 1)
      await makePublication(database, { ...facts, title: 'Mới', bodyText: 'Xanh chương trình khuyến nông.' });
    await indexAll(database);
    expect((await find(other.portal.key, '"khuyến nông xanh"')).titles).toEqual(['Cũ']);
  }, 60_000);
});

describe('a quotation mark', () => {
  it.each([
    '"hội nghị xúc tiến',
    'hội nghị xúc tiến"',
    '“hội nghị xúc tiến',
    'hội nghị « xúc tiến',
    'hội 24" nghị 32"',
    '"" hội nghị',
    '"…" hội nghị',
  ])('that nothing closes, or with nothing in it, means nothing: %s', (query) => {
    expect(readQuery(query, 'vi')?.phrases).toEqual([]);
  });

  it('in a query of the newsroom or of suggestions breaks nothing', async () => {
    expect(readQuery('"', 'vi')).toBeNull();
    expect(readQuery('"x\' | y:*"', 'vi')?.phrases).toHaveLength(1);
    expect(await found('"x\' | y:* & !"')).toEqual([]);
  });
});
