import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { makePublication } from '../../support/make-publication.ts';
import type { Corpus } from './corpus/corpus.ts';
import { en } from './corpus/en.ts';
import { ja } from './corpus/ja.ts';
import { ko } from './corpus/ko.ts';
import { vi } from './corpus/vi.ts';
import { zh } from './corpus/zh.ts';
import { indexAll, type Searcher, startSearching } from './searching.ts';

const corpora = [vi, en, zh, ja, ko];
const distractorsEach = 120;
const wanted = 0.95;

let database: TestDatabase;
let room: Newsroom;
let searcher: Searcher;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
  searcher = await startSearching(database);
  const section = await makeSection(database, room.portal.id);
  for (const corpus of corpora) await publish(corpus, section.id);
  await indexAll(database);
}, 180_000);
afterAll(() => database.close());

async function publish({ language, texts, distractors }: Corpus, sectionId: string): Promise<void> {
  const facts = { portalId: room.portal.id, userId: room.staff.contributor, sectionId, language };
  let day = 0;
  // What is meant is older than what is not, so that being new does not help it.
  for (const [title, bodyText] of Object.values(texts))
    await makePublication(database, {
      ...facts,
      title,
      bodyText,
      publishedAt: new Date(Date.UTC(2024, 0, ++day)),
    });
  for (let each = 0; each < distractorsEach; each += 1) {
    const sentence = (step: number) =>
      distractors[(each * step + Math.floor(each / 7)) % distractors.length] ?? '';
    await makePublication(database, {
      ...facts,
      title: sentence(1),
      bodyText: [3, 5, 7, 9].map(sentence).join(' '),
      publishedAt: new Date(Date.UTC(2025, 0, each)),
    });
  }
}

/** Share of the meant texts that are among the first ten hits, over all queries, and what was missed. */
async function recall({ language, texts, queries }: Corpus) {
  let sum = 0;
  const misses: string[] = [];
  for (const [query, ...names] of queries) {
    const { titles } = await searcher.find(room.portal.key, query, language, ', first: 10');
    const missed = names.filter((name) => !titles.includes(texts[name]?.[0] ?? name));
    sum += 1 - missed.length / names.length;
    if (missed.length > 0) misses.push(`${language} "${query}": ${missed.join(', ')}`);
  }
  return { recall: sum / queries.length, queries: queries.length, misses };
}

describe('the written queries', () => {
  it('are at least 150, each for texts that exist', () => {
    expect(corpora.flatMap(({ queries }) => queries).length).toBeGreaterThanOrEqual(150);
    for (const { texts, queries } of corpora)
      for (const [, ...names] of queries) expect(Object.keys(texts)).toEqual(expect.arrayContaining(names));
  });

  it('find what they mean among the first ten, in each language and over all', async () => {
    let sum = 0;
    let count = 0;
    const report: string[] = [];
    const below: string[] = [];
    for (const corpus of corpora) {
      const { recall: share, queries, misses } = await recall(corpus);
      report.push(`${corpus.language}: recall@10 ${share.toFixed(3)} over ${queries} queries`, ...misses);
      if (share < wanted) below.push(`${corpus.language} ${share.toFixed(3)}`);
      sum += share * queries;
      count += queries;
    }
    process.stdout.write(
      `${[...report, `all: recall@10 ${(sum / count).toFixed(3)} over ${count}`].join('\n')}\n`,
    );
    expect(below).toEqual([]);
    expect(sum / count).toBeGreaterThanOrEqual(wanted);
  }, 120_000);
});
