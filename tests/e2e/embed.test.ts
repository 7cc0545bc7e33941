import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { bringTo, makeText, makeTranslation, ref, words } from '../support/texts.ts';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { type ForeignSite, openForeignSite, openTamperingProxy } from './steps/foreign-page.ts';

let database: TestDatabase;
let http: TestHttp;
let browser: Browser;
let room: Newsroom;
const sites: ForeignSite[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { ANONYMOUS_COST_PER_MINUTE: '1000000' };
  [http, browser] = await Promise.all([startServer(database, settings, ['public']), launchBrowser()]);
  room = await makeNewsroom(database, { languages: ['vi', 'en', 'zh', 'ja', 'ko'] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  await http.close();
  await database.close();
});

const script = (host = http.url) => `<script type="module" src="${host}/embed/haidang.js"></script>`;

const articleTag = (slug: string, more = '') =>
  `<haidang-article portal="${room.portal.key}" language="vi" slug="${slug}" ${more}></haidang-article>`;

interface Opened {
  page: Page;
  /** What the browser complained about: blocked by a policy, or a failed script. */
  complaints: string[];
}

/** Opens a page of somebody else that embeds something. */
async function open(body: string, { hostile = false, hosts = [http.url] } = {}): Promise<Opened> {
  const site = await openForeignSite(() => body, { hosts, hostile });
  sites.push(site);
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
  return { page, complaints };
}

const authentic = 'Đã xác thực: đúng nội dung do cổng thông tin đăng.';
const altered = 'KHÔNG XÁC THỰC';

describe('<haidang-article>', { timeout: 60_000 }, () => {
  it('shows an article with its attribution, and finds it authentic, under a strict policy', async () => {
    const text = await makeText(room, 'published', { author: 'Trần Văn Hải' });
    const { page, complaints } = await open(script() + articleTag(text.slug!));
    await page.getByText(authentic).waitFor();
    const article = page.getByRole('article');
    await article.getByRole('heading', { level: 2, name: text.title }).waitFor();
    expect(await article.textContent()).toContain('Lãnh đạo thành phố tiếp đoàn.');
    expect(await article.getByText('Nguồn', { exact: true }).isVisible()).toBe(true);
    expect(await article.textContent()).toContain('Trần Văn Hải');
    const link = article.getByRole('link', { name: /^Đọc trên cổng thông tin/ });
    expect(await link.getAttribute('href')).toBe(`${http.url}/read/${room.portal.key}/vi/${text.slug}`);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
    expect(complaints).toEqual([]);
  });

  it('asks with GET by the hash of its query, and sends the query only when the server does not know it', async () => {
    const text = await makeText(room, 'published');
    const site = await openForeignSite(() => script() + articleTag(text.slug!), { hosts: [http.url] });
    sites.push(site);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/graphql')) asked.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(site.url);
    await page.getByText(authentic).waitFor();
    const before = asked.length;
    await page.reload();
    await page.getByText(authentic).waitFor();
    expect(asked.length).toBe(before + 1);
    expect(asked.at(-1)).toMatch(/^GET .*sha256Hash/);
    expect(asked.at(-1)).not.toContain('query=');
  });

  it('stays readable under a style sheet that hides everything', async () => {
    const text = await makeText(room, 'published');
    const { page } = await open(script() + articleTag(text.slug!), { hostile: true });
    await page.getByText(authentic).waitFor({ state: 'visible' });
    for (const words of [text.title, 'Đoàn đến bằng đường biển.', 'Nguồn'])
      expect(await page.getByText(words, { exact: true }).isVisible()).toBe(true);
    const look = await page.getByText('Đoàn đến bằng đường biển.').evaluate((element) => {
      const { color, fontSize } = getComputedStyle(element);
      return { color, fontSize };
    });
    expect(look).toEqual({ color: 'rgb(29, 42, 51)', fontSize: '16px' });
  });

  it('says that a text is not authentic when one word was changed on the way, and keeps it behind a warning', async () => {
    const text = await makeText(room, 'published');
    const proxy = await openTamperingProxy(http.url, (answer) => answer.replace('đường biển', 'đường bộ'));
    sites.push(proxy);
    const { page } = await open(script() + articleTag(text.slug!, `src="${proxy.url}"`), {
      hosts: [http.url, proxy.url],
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(altered);
    expect(await page.getByText('đường bộ').isVisible()).toBe(false);
    await page.getByText('Vẫn xem nội dung không xác thực').click();
    expect(await page.getByText('đường bộ').isVisible()).toBe(true);
    expect(await page.getByText(authentic).count()).toBe(0);
  });

  it.each([
    ['the title', (answer: string) => answer.replace('"title":"', '"title":"KHẨN: ')],
    [
      'the attribution',
      (answer: string) => answer.replace('"attribution":"Nguồn"', '"attribution":"Báo khác"'),
    ],
    ['the statement', (answer: string) => answer.replace('\\"title\\":\\"', '\\"title\\":\\"x')],
    [
      'the signature',
      (answer: string) => answer.replace(/(?<="jws":"[^.]+\.\.)./, (first) => (first === 'A' ? 'B' : 'A')),
    ],
  ])('says so when %s was changed', async (_, change) => {
    const text = await makeText(room, 'published', {
      content: words({ title: 'Lễ hội ab', slug: `le-hoi-${crypto.randomUUID()}` }),
    });
    const proxy = await openTamperingProxy(http.url, change);
    sites.push(proxy);
    const { page } = await open(script() + articleTag(text.slug!, `src="${proxy.url}"`), {
      hosts: [http.url, proxy.url],
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(altered);
  });

  it('believes only the keys that the page names, where it names some', async () => {
    const text = await makeText(room, 'published');
    const { page } = await open(script() + articleTag(text.slug!, 'trusted-keys="none-of-yours"'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(altered);
  });

  it('says that it could not be verified when the keys are out of reach', async () => {
    const text = await makeText(room, 'published');
    const site = await openForeignSite(() => script() + articleTag(text.slug!), { hosts: [http.url] });
    sites.push(site);
    const page = await browser.newPage();
    await page.route('**/.well-known/jwks.json', (route) => route.abort());
    await page.goto(site.url);
    await page.getByText('Chưa kiểm tra được tính xác thực.').waitFor();
    expect(await page.getByText(text.title).isVisible()).toBe(true);
  });

  it('shows the public note in place of a withdrawn article, by its slug and by its id', async () => {
    const text = await makeText(room, 'published');
    const publicNote = 'Thông tin đang được xác minh lại.';
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai', publicNote });
    const id = Buffer.from(`Article:${text.id}`).toString('base64url');
    const { page } = await open(
      `${script() + articleTag(text.slug!)}<haidang-article article-id="${id}"></haidang-article>`,
    );
    await expect.poll(() => page.getByText(publicNote).count()).toBe(2);
    expect(await page.getByText('Bài viết này đã được cơ quan đăng tải rút xuống.').count()).toBe(2);
    expect(await page.getByText(text.title).count()).toBe(0);
  });

  it('says what is missing, and what failed with a way to try again', async () => {
    const { page } = await open(script() + articleTag('khong-co'));
    await page.getByText('Không tìm thấy bài viết.').waitFor();

    const text = await makeText(room, 'published');
    const site = await openForeignSite(() => script() + articleTag(text.slug!), { hosts: [http.url] });
    sites.push(site);
    const other = await browser.newPage();
    await other.route('**/graphql*', (route) => route.abort());
    await other.goto(site.url);
    await other.getByRole('alert').getByText('Không tải được nội dung.').waitFor();
    await other.unroute('**/graphql*');
    await other.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await other.getByText(authentic).waitFor();
  });

  it.each([
    ['en', 'Authentic: exactly what the portal published.'],
    ['zh', '已核验：与门户网站发布的内容完全一致。'],
    ['ja', '確認済み：ポータルが公開した内容と一致しています。'],
    ['ko', '확인됨: 포털이 게시한 내용과 일치합니다.'],
  ])('speaks %s with the article', async (language, said) => {
    const source = await makeText(room, 'published');
    const draft = await makeTranslation(room, 'draft', { language, source });
    const named = await saveTranslation(await room.as('translator'), {
      ...ref(draft),
      content: words({ slug: `bai-${language}` }),
    });
    await bringTo(room, named, 'published');
    const tag = `<haidang-article portal="${room.portal.key}" language="${language}" slug="bai-${language}"></haidang-article>`;
    const { page } = await open(script() + tag);
    await page.getByText(said).waitFor();
    expect(await page.getByRole('article').getAttribute('lang')).toBe(language);
  });
});

describe('<haidang-list>', { timeout: 60_000 }, () => {
  it('shows the newest articles as links, with their attribution', async () => {
    const own = await makeNewsroom(database, { domain: 'cong.example.vn' });
    const titles: string[] = [];
    for (const _ of [1, 2, 3]) titles.unshift((await makeText(own, 'published')).title);
    const tag = `<haidang-list portal="${own.portal.key}" language="vi" section="${own.section.key}" first="2"></haidang-list>`;
    const { page, complaints } = await open(script() + tag);
    const links = page.getByRole('listitem').getByRole('link');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(
      titles.slice(0, 2).map((each) => `${each} (mở trong thẻ mới)`),
    );
    expect(await links.first().getAttribute('href')).toMatch(/^https:\/\/cong\.example\.vn\/vi\//);
    expect(await page.getByText('Nguồn', { exact: true }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('says that there is nothing yet', async () => {
    const own = await makeNewsroom(database);
    const { page } = await open(
      `${script()}<haidang-list portal="${own.portal.key}" language="vi"></haidang-list>`,
    );
    await page.getByText('Chưa có bài viết nào.').waitFor();
  });
});

describe('for everybody', { timeout: 60_000 }, () => {
  it.each(['light', 'dark'])('has no violation of WCAG 2.2 AA in %s', async (theme) => {
    const text = await makeText(room, 'published');
    const site = await openForeignSite(
      () =>
        `${script() + articleTag(text.slug!, `theme="${theme}"`)}<haidang-list portal="${room.portal.key}" language="vi" theme="${theme}"></haidang-list>`,
      { hosts: [http.url] },
    );
    sites.push(site);
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByText(authentic).waitFor();
    await page.getByRole('listitem').first().waitFor();
    expect(await violationsOn(page, { tags: wcag22aa })).toEqual([]);
  });

  it('is reached link by link with the keyboard', async () => {
    const text = await makeText(room, 'published');
    const { page } = await open(script() + articleTag(text.slug!));
    await page.getByText(authentic).waitFor();
    const focused: string[] = [];
    for (let stop = 0; stop < 2; stop += 1) {
      await page.keyboard.press('Tab');
      focused.push(
        await page.evaluate(
          () => document.activeElement?.shadowRoot?.activeElement?.firstChild?.textContent ?? '',
        ),
      );
    }
    expect(focused).toEqual(['Đọc trên cổng thông tin', 'Kiểm tra tại máy chủ']);
  });

  it('takes its colours from the custom properties of the page', async () => {
    const text = await makeText(room, 'published');
    const { page } = await open(script() + articleTag(text.slug!));
    await page.getByText(authentic).waitFor();
    await page.evaluate(() =>
      (document.querySelector('haidang-article') as HTMLElement).style.setProperty(
        '--haidang-text',
        'rgb(1, 2, 3)',
      ),
    );
    const color = await page
      .getByText('Đoàn đến bằng đường biển.')
      .evaluate((element) => getComputedStyle(element).color);
    expect(color).toBe('rgb(1, 2, 3)');
  });
});

describe('in a frame', { timeout: 60_000 }, () => {
  it('shows the same article without any script, on a page of somebody else', async () => {
    const text = await makeText(room, 'published');
    const id = Buffer.from(`Article:${text.id}`).toString('base64url');
    const tag = `<iframe src="${http.url}/embed/article/${id}" title="Bài" width="640" height="480"></iframe>`;
    const site = await openForeignSite(() => tag, { hosts: [http.url] });
    sites.push(site);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: text.title }).waitFor();
    expect(await frame.getByText('Nguồn', { exact: true }).isVisible()).toBe(true);
    expect(await frame.getByRole('link', { name: /^Kiểm tra tại máy chủ/ }).getAttribute('target')).toBe(
      '_blank',
    );
  });
});

describe('an element whose attributes change', { timeout: 60_000 }, () => {
  it('shows what they name now', async () => {
    const one = await makeText(room, 'published');
    const two = await makeText(room, 'approved');
    const published = await publishTranslation(await room.as('publisher'), ref(two));
    const { page } = await open(script() + articleTag(one.slug!));
    await page.getByRole('heading', { level: 2, name: one.title }).waitFor();
    await page.evaluate(
      (slug) => document.querySelector('haidang-article')?.setAttribute('slug', slug),
      published.slug!,
    );
    await page.getByRole('heading', { level: 2, name: two.title }).waitFor();
    await page.getByText(authentic).waitFor();
  });
});
