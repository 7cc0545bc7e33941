import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, makePicture } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText, ref, words } from '../../support/texts.ts';
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

const ask = (parameters: Record<string, string>) =>
  fetch(`${server.url}/oembed?${new URLSearchParams(parameters)}`, { headers: { 'accept-language': 'en' } });

const json = async (parameters: Record<string, string>) => {
  const answer = await ask(parameters);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

async function article() {
  const domain = `p${crypto.randomUUID()}.example.vn`;
  const room = await makeNewsroom(database, { domain });
  const mediaId = await makePicture(room);
  const picture = block('image', { id: 'b2', mediaId, alt: 'Tàu', caption: null, credit: null });
  const content = words({
    title: 'Cảng "mới" & <lớn>',
    slug: 'cang-moi',
    body: body(paragraph('b1', 'Đoàn đến.'), picture),
  });
  const text = await makeText(room, 'published', { author: 'Thu Hà', content });
  const id = Buffer.from(`Article:${text.id}`).toString('base64url');
  const embed = `${server.url}/embed/article/${id}`;
  const read = `${server.url}/read/${room.portal.key}/vi/cang-moi`;
  return {
    room,
    text,
    embed,
    read,
    url: `https://${domain}/vi/cang-moi`,
    picture: `${server.url}/media/${mediaId}`,
  };
}

describe('oEmbed', () => {
  it('answers for the reader page, the page on the domain of the portal and the embed page', async () => {
    const { embed, read, url, picture } = await article();
    for (const each of [read, url, `${url}/`, `${url}?utm_source=x`, embed]) {
      const { status, body: answer } = await json({ url: each });
      expect(status).toBe(200);
      expect(answer).toEqual({
        version: '1.0',
        type: 'rich',
        title: 'Cảng "mới" & <lớn>',
        author_name: 'Thu Hà',
        provider_name: expect.stringContaining('(vi)'),
        provider_url: expect.stringMatching(/^https:\/\/p.*\/vi\/$/),
        cache_age: 0,
        html: expect.stringContaining(
          `<iframe src="${embed}" title="Cảng &quot;mới&quot; &amp; &lt;lớn&gt;"`,
        ),
        width: 640,
        height: 480,
        thumbnail_url: picture,
        thumbnail_width: 60,
        thumbnail_height: 40,
      });
    }
  });

  it('reads addresses with letters beyond ASCII, percent-encoded or not', async () => {
    const { room } = await article();
    const about = { portalId: room.portal.id, userId: room.staff.contributor, language: 'ja' };
    await makePublication(database, { ...about, slug: 'ハイフォン', title: 'ハイフォン港' });
    const url = `https://${room.portal.domain}/ja/ハイフォン`;
    for (const each of [url, encodeURI(url)])
      expect((await json({ url: each })).body).toMatchObject({ title: 'ハイフォン港' });
  });

  it('says the same in XML', async () => {
    const { url } = await article();
    const answer = await ask({ url, format: 'xml' });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { oembed } = new XMLParser({ parseTagValue: false }).parse(await answer.text()) as {
      oembed: Record<string, string>;
    };
    const { body: same } = await json({ url });
    expect(oembed).toEqual(
      Object.fromEntries(Object.entries(same).map(([name, value]) => [name, String(value)])),
    );
  });

  it('stays within the room that the consumer has', async () => {
    const { url } = await article();
    const { body: answer } = await json({ url, maxwidth: '320', maxheight: '30' });
    expect(answer).toMatchObject({
      width: 320,
      height: 30,
      html: expect.stringContaining('width="320" height="30"'),
    });
    expect(answer).not.toHaveProperty('thumbnail_url');
  });

  it('answers 404 once the article is withdrawn', async () => {
    const { room, text, url, embed } = await article();
    expect((await json({ url })).status).toBe(200);
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    await expect.poll(async () => (await json({ url })).status).toBe(404);
    await expect.poll(async () => (await json({ url: embed })).status).toBe(404);
  });

  it.each([
    'https://elsewhere.example/vi/bai',
    'javascript:alert(1)',
    'not an address',
    'SERVER/read/nowhere/vi/bai',
    'SERVER/read/%E0%A4%A/vi/bai',
    'SERVER/embed/article/x',
    'SERVER/admin/',
  ])('answers 404 for %s', async (url) => {
    const { status, body: answer } = await json({ url: url.replace('SERVER', server.url) });
    expect(status).toBe(404);
    expect(answer).toEqual({
      errors: [{ message: 'What you asked for was not found.', extensions: expect.any(Object) }],
    });
  });

  it('answers 501 for a format that it does not know, and 400 for a request that is none', async () => {
    const { url } = await article();
    expect((await json({ url, format: 'yaml' })).status).toBe(501);
    expect((await json({})).status).toBe(400);
    expect((await json({ url, maxwidth: '-1' })).body).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'maxwidth' }] } }],
    });
  });
});
