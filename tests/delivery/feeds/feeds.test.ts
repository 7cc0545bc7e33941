import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, makePicture, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, makeTranslation, ref, words } from '../../support/texts.ts';
import { block, body, paragraph, text } from '../../document/bodies.ts';

let database: TestDatabase;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database, {}, ['public']);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function read(path: string): Promise<string> {
  const answer = await fetch(server.url + path);
  expect(answer.status).toBe(200);
  return answer.text();
}

const rssOf = async ({ portal }: Newsroom, place: string) =>
  parseRssFeed(await read(`/feeds/${portal.key}/${place}.rss`));
const atomOf = async ({ portal }: Newsroom, place: string) =>
  parseAtomFeed(await read(`/feeds/${portal.key}/${place}.atom`));
const jsonOf = async ({ portal }: Newsroom, place: string) =>
  parseJsonFeed(await read(`/feeds/${portal.key}/${place}.json`));

/** A room with one article that has everything that a feed can tell. */
async function roomWithNews() {
  const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
  const mediaId = await makePicture(room);
  const picture = block('image', { id: 'b2', mediaId, alt: 'Tàu vào cảng', caption: null, credit: null });
  const link = { type: 'link', attrs: { href: '/vi/cang' } };
  const content = words({
    title: 'Cảng mới',
    slug: 'cang-moi',
    body: body(paragraph('b1', 'Đoàn đến.'), picture, block('paragraph', { id: 'b3' }, text('Cảng', link))),
  });
  const article = await makeText(room, 'published', {
    author: 'Nguyễn Thị Mai',
    tags: ['cảng biển', 'du lịch'],
    content,
  });
  return { room, article, mediaId };
}

describe('a feed', () => {
  it('tells the same in RSS 2.0, Atom 1.0 and JSON Feed 1.1', async () => {
    const { room, article, mediaId } = await roomWithNews();
    const { key } = room.portal;
    const id = `urn:uuid:${article.id}`;
    const url = 'https://haiphong.example.vn/vi/cang-moi';
    const picture = `${server.url}/media/${mediaId}`;

    const rss = await rssOf(room, 'vi');
    expect(rss).toMatchObject({
      title: expect.stringContaining('(vi)'),
      link: 'https://haiphong.example.vn/vi/',
      language: 'vi',
      copyright: 'Nguồn',
      atom: { links: [{ rel: 'self', href: `${server.url}/feeds/${key}/vi.rss` }] },
    });
    expect(rss.items).toHaveLength(1);
    expect(rss.items?.[0]).toMatchObject({
      title: 'Cảng mới',
      link: url,
      guid: { value: id, isPermaLink: false },
      description: 'Sáng nay, thành phố đón đoàn khách quốc tế đầu tiên.',
      categories: [{ name: 'Tin tức' }, { name: 'cảng biển' }, { name: 'du lịch' }],
      enclosures: [{ url: picture, type: 'image/webp', length: 1000 }],
      dc: { creators: ['Nguyễn Thị Mai'], rights: ['Nguồn'] },
    });

    const atom = await atomOf(room, 'vi');
    expect(atom).toMatchObject({
      rights: { value: 'Nguồn' },
      links: [
        { rel: 'self', href: `${server.url}/feeds/${key}/vi.atom` },
        { rel: 'alternate', hreflang: 'vi' },
      ],
    });
    expect(atom.entries?.[0]).toMatchObject({
      id,
      title: { value: 'Cảng mới' },
      links: [
        { rel: 'alternate', href: url },
        { rel: 'enclosure', href: picture, type: 'image/webp', length: 1000 },
      ],
      authors: [{ name: 'Nguyễn Thị Mai' }],
      categories: [{ term: room.section.key, label: 'Tin tức' }, { term: 'cảng biển' }, { term: 'du lịch' }],
      rights: { value: 'Nguồn' },
    });

    const json = await jsonOf(room, 'vi');
    expect(json).toMatchObject({ language: 'vi', feed_url: `${server.url}/feeds/${key}/vi.json` });
    expect(json.items?.[0]).toMatchObject({
      id,
      url,
      title: 'Cảng mới',
      image: picture,
      attachments: [{ url: picture, mime_type: 'image/webp', size_in_bytes: 1000 }],
      authors: [{ name: 'Nguyễn Thị Mai' }],
      tags: ['Tin tức', 'cảng biển', 'du lịch'],
      language: 'vi',
    });
  });

  it('carries the body with whole addresses and the line that credits the portal (HP25-19.1)', async () => {
    const { room, mediaId } = await roomWithNews();
    const [rss, atom, json] = [await rssOf(room, 'vi'), await atomOf(room, 'vi'), await jsonOf(room, 'vi')];
    const bodies = [
      rss.items?.[0]?.content?.encoded,
      atom.entries?.[0]?.content?.value,
      json.items?.[0]?.content_html,
    ];
    for (const each of bodies) {
      expect(each).toContain(`src="${server.url}/media/${mediaId}"`);
      expect(each).toContain('href="https://haiphong.example.vn/vi/cang"');
      expect(each).toMatch(/<p class="attribution" lang="vi"><em>Nguồn<\/em><\/p>$/);
    }
  });

  it('speaks one language, with the names of that language', async () => {
    const { room, article } = await roomWithNews();
    await makeTranslation(room, 'published', { source: article });
    const { items, title } = await rssOf(room, 'en');
    expect(title).toContain('(en)');
    expect(items?.map((each) => each.title)).toEqual([expect.stringContaining('Hai Phong welcomes')]);
    expect((await rssOf(room, 'vi')).items).toHaveLength(1);
    expect((await rssOf(room, 'ja')).items ?? []).toEqual([]);
  });

  it('keeps to a section and what stands under it', async () => {
    const { room } = await roomWithNews();
    const other = await makeSection(database, room.portal.id);
    const branch = await makeSection(database, room.portal.id, { parentId: room.section.id });
    await makeText(room, 'published', { section: branch.key });
    expect((await jsonOf(room, `vi/${room.section.key}`)).items).toHaveLength(2);
    expect((await jsonOf(room, `vi/${branch.key}`)).items).toHaveLength(1);
    expect((await jsonOf(room, `vi/${other.key}`)).items ?? []).toEqual([]);
  });

  it('holds nothing that is not live, and lets go of what is withdrawn', async () => {
    const { room, article } = await roomWithNews();
    for (const state of ['draft', 'submitted', 'approved', 'scheduled'] as const) await makeText(room, state);
    const slugs = async () =>
      (await jsonOf(room, 'vi')).items?.map(({ url }) => url?.split('/').at(-1)) ?? [];
    expect(await slugs()).toEqual(['cang-moi']);
    await withdrawPublication(await room.as('approver'), { ...ref(article), reason: 'Sai số liệu' });
    await expect.poll(slugs).toEqual([]);
  });

  it.each([
    ['an unknown portal', 'nowhere/vi.rss', 'portal'],
    ['an unknown language', 'KEY/fr.rss', 'language'],
    ['an unknown section', 'KEY/vi/nothing.rss', 'section'],
    ['an unknown format', 'KEY/vi.html', 'format'],
  ])('answers 404 for %s, in the language of the request', async (_, path, field) => {
    const { portal } = await makeNewsroom(database);
    const headers = { 'accept-language': 'en' };
    const answer = await fetch(`${server.url}/feeds/${path.replace('KEY', portal.key)}`, { headers });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'What you asked for was not found.',
          extensions: expect.objectContaining({ code: 'NOT_FOUND', field }),
        },
      ],
    });
  });
});

describe('markup in a title, a summary or a tag', () => {
  const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]>&amp;<!--', 'A & B'];

  it.each(hostile)('stays text in every format: %s', async (said) => {
    const room = await makeNewsroom(database);
    await makeText(room, 'published', {
      tags: [said],
      author: said,
      content: words({ title: said, summary: said }),
    });
    for (const format of ['rss', 'atom']) {
      const xml = await read(`/feeds/${room.portal.key}/vi.${format}`);
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).not.toContain(said.includes('<') ? said : '\0');
    }
    const item = (await rssOf(room, 'vi')).items?.[0];
    expect(item).toMatchObject({ title: said, description: said, dc: { creators: [said] } });
    expect(item?.categories?.[1]?.name).toBe(said);
    const entry = (await atomOf(room, 'vi')).entries?.[0];
    expect(entry).toMatchObject({ title: { value: said }, summary: { value: said } });
    expect(entry?.categories?.[1]?.term).toBe(said);
    expect((await jsonOf(room, 'vi')).items?.[0]).toMatchObject({ title: said, summary: said });
  });
});
