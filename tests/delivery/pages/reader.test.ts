import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, makeSection, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { orderFor } from '../../support/takedown-order.ts';
import { bringTo, makeText, makeTranslation, ref, words } from '../../support/texts.ts';

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

const pathOf = ({ portal }: Newsroom, slug: string, language = 'vi') =>
  `/read/${portal.key}/${language}/${slug}`;

async function read(path: string) {
  const answer = await fetch(server.url + path, { redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

const statusOf = async (path: string) => (await read(path)).status;

describe('the reader page', () => {
  it('shows the whole article and the line that credits the portal, without script (HP25-19.1)', async () => {
    const room = await makeNewsroom(database);
    const content = words({ title: 'Cảng mới', slug: 'cang-moi' });
    const text = await makeText(room, 'published', { author: 'Thu Hà', tags: ['cảng biển'], content });
    const { status, html } = await read(pathOf(room, 'cang-moi'));
    expect(status).toBe(200);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<h1>Cảng mới</h1>');
    for (const part of ['Đoàn đến bằng đường biển.', 'Thu Hà', 'cảng biển', text.approvedHash])
      expect(html).toContain(part);
    expect(html).toMatch(/class="attribution">.*Nguồn<\/p>/);
    expect(html).toMatch(/Đăng lúc <time datetime="[^"]+Z">(Thứ|Chủ)[^<]+\(GMT\+7\)<\/time>/);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  });

  it('keeps markup of a title, a summary and a tag as text', async () => {
    const room = await makeNewsroom(database);
    const hostile = '</script><script>alert("x")</script>';
    await makeText(room, 'published', {
      tags: [hostile],
      author: hostile,
      content: words({
        title: hostile,
        summary: hostile,
        slug: 'xss',
        seo: { title: hostile, description: hostile },
      }),
    });
    const { html } = await read(pathOf(room, 'xss'));
    expect(html).not.toContain('<script>');
    expect(html).toContain('<h1>&lt;/script&gt;');
  });

  it('leads to the other languages, and says so in the head', async () => {
    const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
    const source = await makeText(room, 'published', { content: words({ slug: 'cang-moi' }) });
    const english = await makeTranslation(room, 'published', { source });
    const { html } = await read(pathOf(room, english.slug ?? '', 'en'));
    expect(html).toContain(`<a href="${pathOf(room, 'cang-moi')}" lang="vi" hreflang="vi">Tiếng Việt</a>`);
    const [vi, en] = ['vi/cang-moi', `en/${english.slug}`].map(
      (path) => `https://haiphong.example.vn/${path}`,
    );
    expect(html).toContain(`<link rel="canonical" href="${en}">`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${en}">`);
    expect(html).toContain(`<link rel="alternate" hreflang="vi" href="${vi}">`);
    expect(html).toContain(`<link rel="alternate" hreflang="x-default" href="${vi}">`);
  });

  it('is its own canonical address while the portal has no domain', async () => {
    const room = await makeNewsroom(database);
    await makeText(room, 'published', { content: words({ slug: 'cang-moi' }) });
    const { html } = await read(pathOf(room, 'cang-moi'));
    expect(html).toContain(`<link rel="canonical" href="${server.url}${pathOf(room, 'cang-moi')}">`);
  });

  it('tells that the original has moved on or was wrong', async () => {
    const room = await makeNewsroom(database);
    const about = { portalId: room.portal.id, userId: room.staff.contributor };
    const translated = { ...about, language: 'en', isSource: false };
    await makePublication(database, { ...translated, slug: 'stale', isStale: true });
    await makePublication(database, { ...translated, slug: 'wrong', isStale: true, hasNotice: true });
    expect((await read(pathOf(room, 'stale', 'en'))).html).toContain('has been revised');
    expect((await read(pathOf(room, 'wrong', 'en'))).html).toContain('may mislead');
  });

  it('redirects an earlier address for good', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { content: words({ slug: 'ten-cu' }) });
    const open = await reviseTranslation(await room.as('editor'), ref(text));
    const content = words({ title: 'Tên mới', slug: 'ten-moi' });
    const saved = await saveTranslation(await room.as('contributor'), { ...ref(open), content });
    await bringTo(room, saved, 'published');
    expect(await read(pathOf(room, 'ten-cu'))).toMatchObject({
      status: 308,
      location: pathOf(room, 'ten-moi'),
    });
    expect(await statusOf(pathOf(room, 'ten-moi'))).toBe(200);
  });

  it('shows no draft, and answers 404 in words where nothing ever was', async () => {
    const room = await makeNewsroom(database);
    for (const state of ['draft', 'inApproval', 'approved', 'scheduled'] as const) {
      const { slug } = await makeText(room, state);
      expect(await statusOf(pathOf(room, slug ?? ''))).toBe(404);
    }
    const { html } = await read(pathOf(room, 'khong-co', 'en'));
    expect(html).toContain('<h1>Page not found</h1>');
    expect(await statusOf('/read/nowhere/vi/x')).toBe(404);
    expect(await statusOf(pathOf(room, 'x', 'not a language'))).toBe(404);
    expect(await statusOf(pathOf(room, '%00'))).toBe(404);
  });
});

describe('where an article was', () => {
  const asked = { reason: 'Sai số liệu nội bộ', publicNote: 'Bài viết đã được rút để kiểm tra số liệu.' };

  it('readers are told in 410 that it was withdrawn, with the note and no word of the text', async () => {
    const room = await makeNewsroom(database);
    const content = words({ title: 'Tựa đề cũ', slug: 'cang-moi', summary: 'Tóm tắt cũ' });
    const text = await makeText(room, 'published', { content });
    expect(await statusOf(pathOf(room, 'cang-moi'))).toBe(200);
    const withdrawn = await withdrawPublication(await room.as('approver'), { ...ref(text), ...asked });
    await expect.poll(() => statusOf(pathOf(room, 'cang-moi'))).toBe(410);
    const { html } = await read(pathOf(room, 'cang-moi'));
    expect(html).toContain('<h1>Bài viết đã được rút</h1>');
    expect(html).toContain(asked.publicNote);
    for (const word of ['Tựa đề cũ', 'Tóm tắt cũ', 'Đoàn đến', asked.reason])
      expect(html).not.toContain(word);
    await restorePublication(await room.as('approver'), { ...ref(withdrawn), reason: 'Đã kiểm tra' });
    await expect.poll(() => statusOf(pathOf(room, 'cang-moi'))).toBe(200);
  });

  it('they are sent on when the newsroom says where to', async () => {
    const room = await makeNewsroom(database, { domain: 'haiphong.example.vn' });
    const [one, other] = [await makeText(room, 'published'), await makeText(room, 'published')];
    const as = await room.as('approver');
    await withdrawPublication(as, { ...ref(one), ...asked, redirectUrl: 'https://khác.example/bài' });
    await withdrawPublication(as, { ...ref(other), ...asked, redirectUrl: '/vi/bài-mới' });
    expect(await read(pathOf(room, one.slug ?? ''))).toMatchObject({
      status: 308,
      location: 'https://xn--khc-fla.example/b%C3%A0i',
    });
    expect(await read(pathOf(room, other.slug ?? ''))).toMatchObject({
      status: 308,
      location: 'https://haiphong.example.vn/vi/b%C3%A0i-m%E1%BB%9Bi',
    });
  });

  it('they are told in 410 that it was taken down, in every language (LC25-8.3a)', async () => {
    const room = await makeNewsroom(database);
    const source = await makeText(room, 'published');
    const english = await makeTranslation(room, 'published', { source });
    await takeDownArticle(await room.as('approver'), await orderFor(room, source.articleId));
    for (const [row, heading] of [
      [source, 'Nội dung đã được gỡ bỏ'],
      [english, 'This content has been taken down'],
    ] as const) {
      const { status, html } = await read(pathOf(room, row.slug ?? '', row.language));
      expect(status).toBe(410);
      expect(html).toContain(`<h1>${heading}</h1>`);
      expect(html).not.toContain(row.title);
      expect(html).not.toContain('Công an');
    }
  });
});

describe('the list of a portal', () => {
  it('leads through all articles, newest first, twenty at a time', async () => {
    const room = await makeNewsroom(database);
    const section = await makeSection(database, room.portal.id);
    for (let each = 0; each < 23; each++)
      await makePublication(database, {
        portalId: room.portal.id,
        userId: room.staff.contributor,
        sectionId: each === 7 ? room.section.id : section.id,
        slug: `bai-${each}`,
        publishedAt: new Date(Date.UTC(2025, 0, 1, 0, each)),
      });
    const slugs = (html: string) =>
      [...html.matchAll(/<h2><a href="[^"]*\/([^"/]+)"/g)].map(([, slug]) => slug);
    const first = await read(`/read/${room.portal.key}/vi`);
    expect(slugs(first.html)).toHaveLength(20);
    expect(slugs(first.html)[0]).toBe('bai-22');
    const [, older = ''] = /<a class="more" href="([^"]+)"/.exec(first.html) ?? [];
    const second = await read(older);
    expect(slugs(second.html)).toEqual(['bai-2', 'bai-1', 'bai-0']);
    expect(second.html).not.toContain('class="more"');
    const ofSection = await read(`/read/${room.portal.key}/vi?section=${room.section.key}`);
    expect(slugs(ofSection.html)).toEqual(['bai-7']);
  });

  it.each(['nowhere/vi', 'KEY/fr', 'KEY/vi?section=nothing', 'KEY/vi?after=nothing'])(
    'answers 404 for %s',
    async (path) => {
      const { portal } = await makeNewsroom(database);
      expect(await statusOf(`/read/${path.replace('KEY', portal.key)}`)).toBe(404);
    },
  );
});
