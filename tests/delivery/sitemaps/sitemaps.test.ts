import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSitemapParts, listSitemapRows } from '@hai-dang/api/delivery/sitemaps/sitemap.queries';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { publicContextOf } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, makeTranslation, ref, words } from '../../support/texts.ts';
import { flawsOf } from './protocol.ts';

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

interface Url {
  loc: string;
  lastmod: string;
  'xhtml:link'?: { '@hreflang': string; '@href': string; '@rel': string }[];
  'news:news'?: Record<string, unknown>;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});

async function read(address: string): Promise<string> {
  const answer = await fetch(address.startsWith('http') ? address : server.url + address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/xml; charset=utf-8',
  ]);
  return answer.text();
}

async function urlsAt(address: string): Promise<Url[]> {
  const xml = await read(address);
  expect(await flawsOf(xml, 'urlset')).toEqual([]);
  return (parser.parse(xml) as { urlset: { url: Url[] } }).urlset.url;
}

async function partsOf({ portal }: Newsroom): Promise<string[]> {
  const xml = await read(`/sitemaps/${portal.key}.xml`);
  const { sitemapindex } = parser.parse(xml) as { sitemapindex: { sitemap?: { loc: string }[] } };
  return (sitemapindex.sitemap ?? []).map(({ loc }) => loc);
}

const publishAt = ({ portal, staff }: Newsroom, moment: string) =>
  makePublication(database, {
    portalId: portal.id,
    userId: staff.contributor,
    publishedAt: new Date(moment),
    updatedAt: new Date(moment),
  });

describe('the sitemaps', () => {
  it('lead from the index of all portals to every live article', async () => {
    const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
    await makeText(room, 'published', { content: words({ slug: 'cang-moi' }) });
    const month = new Date().toISOString().slice(0, 7);
    const index = await read('/sitemap.xml');
    expect(await flawsOf(index, 'sitemapindex')).toEqual([]);
    const part = `${server.url}/sitemaps/${room.portal.key}/vi/${month}.xml`;
    expect(index).toContain(`<loc>${part}</loc>`);
    expect(await partsOf(room)).toEqual([part]);
    const urls = await urlsAt(part);
    expect(urls).toEqual([
      {
        loc: 'https://haiphong.example.vn/vi/cang-moi',
        lastmod: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
  });

  it('name the other languages of an article, the one it was written in for everybody else', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published', { content: words({ slug: 'cang-moi' }) });
    const english = await makeTranslation(room, 'published', { source });
    const [vi, en] = [
      `${server.url}/read/${room.portal.key}/vi/cang-moi`,
      `${server.url}/read/${room.portal.key}/en/${english.slug}`,
    ];
    for (const [index, loc] of [en, vi].entries()) {
      const [url] = await urlsAt((await partsOf(room)).toSorted()[index] ?? '');
      expect(url).toMatchObject({
        loc,
        'xhtml:link': [
          { '@rel': 'alternate', '@hreflang': 'en', '@href': en },
          { '@rel': 'alternate', '@hreflang': 'vi', '@href': vi },
          { '@rel': 'alternate', '@hreflang': 'x-default', '@href': vi },
        ],
      });
    }
  });

  it('hold no draft, and let go of what is withdrawn', async () => {
    const room = await makeNewsroom(database);
    await makeText(room, 'approved');
    expect(await partsOf(room)).toEqual([]);
    const text = await makeText(room, 'published');
    await expect.poll(() => partsOf(room)).toHaveLength(1);
    const [part = ''] = await partsOf(room);
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    await expect.poll(() => partsOf(room)).toEqual([]);
    await expect.poll(async () => (await fetch(part)).status).toBe(404);
  });

  it('give each month its own address, and parts where a month is larger than a sitemap', async () => {
    const room = await makeNewsroom(database);
    for (const moment of ['2025-01-31T23:59:59.999Z', '2025-02-01T00:00:00Z', '2025-04-05T00:00:00Z'])
      await publishAt(room, moment);
    for (const minute of [1, 2, 3, 4]) await publishAt(room, `2025-02-10T10:0${minute}:00Z`);
    const ctx = publicContextOf(database.public);
    const portalId = room.portal.id;
    const parts = await listSitemapParts(ctx, portalId, 'vi', 2);
    expect(parts.map(({ month, from }) => [month, from?.publishedAt])).toEqual([
      ['2025-01', undefined],
      ['2025-02', undefined],
      ['2025-02', '2025-02-10T10:02:00.000000Z'],
      ['2025-02', '2025-02-10T10:04:00.000000Z'],
      ['2025-04', undefined],
    ]);
    const rows = await Promise.all(parts.map((part) => listSitemapRows(ctx, portalId, 'vi', part, 2)));
    expect(rows.map(({ length }) => length)).toEqual([1, 2, 2, 1, 1]);
    expect(new Set(rows.flat().map(({ slug }) => slug)).size).toBe(7);
  });

  it.each([
    'nowhere.xml',
    'KEY/fr/2025-01.xml',
    'KEY/vi/2025-13.xml',
    'KEY/vi/2025-01_x.xml',
    'nowhere/news.xml',
  ])('answer 404 for %s', async (path) => {
    const { portal } = await makeNewsroom(database);
    expect((await fetch(`${server.url}/sitemaps/${path.replace('KEY', portal.key)}`)).status).toBe(404);
  });
});

describe('the news sitemap', () => {
  it('holds what went live in the last two days, under the name of the portal in its language', async () => {
    const room = await makeNewsroom(database, { languages: ['vi', 'zh'] });
    const source = await makeText(room, 'published', { content: words({ title: 'Cảng <mới> & lớn' }) });
    await makeTranslation(room, 'published', { source, language: 'zh' });
    const old = new Date(Date.now() - 49 * 3_600_000).toISOString();
    await publishAt(room, old);
    const urls = await urlsAt(`/sitemaps/${room.portal.key}/news.xml`);
    expect(urls.map((url) => url['news:news'])).toEqual([
      {
        'news:publication': { 'news:name': expect.stringContaining('(zh)'), 'news:language': 'zh-cn' },
        'news:publication_date': expect.stringMatching(/Z$/),
        'news:title': expect.any(String),
      },
      {
        'news:publication': { 'news:name': expect.stringContaining('(vi)'), 'news:language': 'vi' },
        'news:publication_date': expect.stringMatching(/Z$/),
        'news:title': 'Cảng <mới> & lớn',
      },
    ]);
  });
});

describe('robots.txt', () => {
  it('keeps crawlers out of the newsroom and shows them the sitemaps', async () => {
    const { portal } = await makeNewsroom(database);
    await expect
      .poll(async () => (await fetch(`${server.url}/robots.txt`)).text())
      .toContain(`Sitemap: ${server.url}/sitemaps/${portal.key}/news.xml\n`);
    const text = await (await fetch(`${server.url}/robots.txt`)).text();
    expect(text).toMatch(/^User-agent: \*\nDisallow: \/admin\nDisallow: \/editorial\n/);
    expect(text).toContain(`Sitemap: ${server.url}/sitemap.xml\n`);
  });
});
