import jsonld from 'jsonld';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom, makePicture } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, makeTranslation, words } from '../../support/texts.ts';
import { block, body, paragraph } from '../../document/bodies.ts';

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

/** The vocabulary of schema.org, without asking schema.org for it. */
const offline = {
  documentLoader: async (url: string) => {
    if (!url.startsWith('https://schema.org'))
      throw new Error(`Nothing but schema.org is asked for, not ${url}`);
    const link = { '@type': '@id' };
    const document = { '@context': { '@vocab': 'https://schema.org/', url: link, mainEntityOfPage: link } };
    return { contextUrl: undefined, documentUrl: url, document } as never;
  },
  safe: true,
};

const term = (name: string) => `https://schema.org/${name}`;

async function articleWithPicture(domain?: string) {
  const room = await makeNewsroom(database, domain === undefined ? {} : { domain });
  const mediaId = await makePicture(room);
  const picture = block('image', { id: 'b2', mediaId, alt: 'Tàu vào cảng', caption: null, credit: null });
  const source = await makeText(room, 'published', {
    author: 'Thu Hà',
    tags: ['cảng biển'],
    content: words({
      title: 'Cảng mới',
      slug: 'cang-moi',
      body: body(paragraph('b1', 'Đoàn đến.'), picture),
    }),
  });
  const english = await makeTranslation(room, 'published', { source });
  return { room, source, english, picture: `${server.url}/media/${mediaId}` };
}

interface Expanded {
  [property: string]: unknown;
}

async function expandedAt(path: string): Promise<Expanded> {
  const html = await (await fetch(server.url + path)).text();
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  const [node] = await jsonld.expand(JSON.parse(json) as jsonld.JsonLdDocument, offline);
  return node as Expanded;
}

describe('the head of the reader page', () => {
  it('says in JSON-LD what the article is, who published it and what it was translated from', async () => {
    const { room, source, english, picture } = await articleWithPicture();
    const url = `${server.url}/read/${room.portal.key}/vi/cang-moi`;
    const vietnamese = await expandedAt(`/read/${room.portal.key}/vi/cang-moi`);
    expect(vietnamese).toMatchObject({
      '@type': [term('NewsArticle')],
      '@id': `urn:uuid:${source.id}`,
      [term('url')]: [{ '@id': url }],
      [term('headline')]: [{ '@value': 'Cảng mới' }],
      [term('inLanguage')]: [{ '@value': 'vi' }],
      [term('author')]: [{ '@type': [term('Person')], [term('name')]: [{ '@value': 'Thu Hà' }] }],
      [term('publisher')]: [{ '@type': [term('GovernmentOrganization')] }],
      [term('creditText')]: [{ '@value': 'Nguồn' }],
      [term('image')]: [{ [term('url')]: [{ '@id': picture }] }],
      [term('workTranslation')]: [{ [term('inLanguage')]: [{ '@value': 'en' }] }],
    });
    const translated = await expandedAt(`/read/${room.portal.key}/en/${english.slug}`);
    expect(translated).toMatchObject({
      [term('translationOfWork')]: [
        { [term('url')]: [{ '@id': url }], [term('inLanguage')]: [{ '@value': 'vi' }] },
      ],
    });
  });

  it('unfolds into a card with its embed', async () => {
    const { room, picture } = await articleWithPicture();
    const url = `${server.url}/read/${room.portal.key}/vi/cang-moi`;
    const card = await unfurl(url, { oembed: true });
    expect(card).toMatchObject({
      title: expect.stringContaining('Cảng mới'),
      canonical_url: url,
      open_graph: {
        type: 'article',
        title: 'Cảng mới',
        url,
        locale: 'vi_VN',
        images: [{ url: picture, width: 60, height: 40, alt: 'Tàu vào cảng' }],
      },
      twitter_card: { card: 'summary_large_image' },
      oEmbed: { type: 'rich', title: 'Cảng mới', html: expect.stringContaining('<iframe src="') },
    });
  });

  it('speaks Dublin Core', async () => {
    const { room } = await articleWithPicture('haiphong.example.vn');
    const html = await (await fetch(`${server.url}/read/${room.portal.key}/vi/cang-moi`)).text();
    const said = [...html.matchAll(/<meta name="(DC[^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const url = 'https://haiphong.example.vn/vi/cang-moi';
    expect(said).toEqual(
      expect.arrayContaining([
        ['DC.Title', 'Cảng mới'],
        ['DC.Creator', 'Thu Hà'],
        ['DC.Subject', 'Tin tức'],
        ['DC.Subject', 'cảng biển'],
        ['DC.Type', 'Text'],
        ['DC.Format', 'text/html'],
        ['DC.Identifier', url],
        ['DC.Language', 'vi'],
        ['DC.Rights', 'Nguồn'],
      ]),
    );
    for (const name of ['DC.Description', 'DC.Publisher', 'DC.Date', 'DCTERMS.issued', 'DCTERMS.modified'])
      expect(said.filter((each) => each[0] === name)).toHaveLength(1);
  });
});

describe('Article.metadata', () => {
  it('gives the sites of portals the same, in parts and as one piece', async () => {
    const { room } = await articleWithPicture('haiphong.example.vn');
    const { public: execute } = await startApi(database);
    const { data, errors } = await execute<{ article: { metadata: Record<string, unknown> } }>(
      `query ($portal: String!) {
        article(portal: $portal, language: "vi", slug: "cang-moi") { metadata {
          canonicalUrl title description alternates { hreflang url } openGraph { name content }
          dublinCore { name content } jsonLd headHtml
        } }
      }`,
      { portal: room.portal.key },
    );
    expect(errors).toEqual([]);
    const metadata = data?.article.metadata;
    const url = 'https://haiphong.example.vn/vi/cang-moi';
    expect(metadata).toMatchObject({
      canonicalUrl: url,
      title: 'Cảng mới',
      alternates: [{ hreflang: 'vi', url }, { hreflang: 'en' }, { hreflang: 'x-default', url }],
      openGraph: expect.arrayContaining([{ name: 'og:url', content: url }]),
      dublinCore: expect.arrayContaining([{ name: 'DC.Rights', content: 'Nguồn' }]),
      headHtml: expect.stringMatching(/^<title>Cảng mới - Cổng [^<]+<\/title>\n<meta name="description"/),
    });
    expect(JSON.parse(String(metadata?.['jsonLd']))).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Cảng mới',
    });
  });
});
