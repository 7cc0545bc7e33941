import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn, wcag22aa } from '../../support/accessibility.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { block, body, cell, item, paragraph, row, text } from '../../document/bodies.ts';
import { makeText, words } from '../../support/texts.ts';

let database: TestDatabase;
let server: TestHttp;
let browser: Browser;
let room: Newsroom;

const longTitle =
  'Chủ tịch Ủy ban nhân dân thành phố Hải Phòng tiếp Đại sứ đặc mệnh toàn quyền nước Cộng hòa xã hội chủ nghĩa dân chủ ' +
  'tại Việt Nam và trao đổi về việc đẩy mạnh hợp tác trong lĩnh vực cảng biển, logistics, năng lượng tái tạo';

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database, {}, ['public']);
  browser = await launchBrowser();
  room = await makeNewsroom(database, { languages: ['vi', 'en', 'zh', 'ja', 'ko'] });
  const heading = block('heading', { id: 'b2', level: 2 }, text('Lịch tàu'));
  const table = block(
    'table',
    { id: 'b3' },
    row(cell('tableHeader', 'Chặng'), cell('tableHeader', 'Thời gian'), cell('tableHeader', 'Tần suất')),
    row(cell('tableCell', 'Hải Phòng'), cell('tableCell', '18 ngày'), cell('tableCell', 'Hằng tuần')),
  );
  const list = block('bulletList', { id: 'b4' }, item(null, paragraph(null, 'Một')));
  const callout = block('callout', { id: 'b5', tone: 'warning' }, paragraph(null, 'Đọc kỹ.'));
  const link = block('paragraph', { id: 'b6' }, text('Xem', { type: 'link', attrs: { href: '#lich-tau' } }));
  await makeText(room, 'published', {
    author: 'Thu Hà',
    tags: ['cảng biển'],
    content: words({
      title: longTitle,
      slug: 'bai',
      body: body(paragraph('b1', 'Đoạn mở đầu.'), heading, table, list, callout, link),
    }),
  });
  const { id: portalId } = room.portal;
  for (const language of ['en', 'zh', 'ja', 'ko'])
    await makePublication(database, {
      portalId,
      userId: room.staff.contributor,
      language,
      isSource: false,
      slug: `bai-${language}`,
      isStale: true,
      title:
        { zh: '海防港迎来首班船', ja: 'ハイフォン港に第一船', ko: '하이퐁항에 첫 배' }[language] ?? 'A ship',
      bodyHtml: `<div class="article-body" lang="${language}"><p>…</p></div>`,
    });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await database.close();
});

async function flawsOf(page: Page): Promise<string[]> {
  const violations = await violationsOn(page, { tags: [...wcag22aa, 'best-practice'] });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...violations, ...(overflow > 0 ? [`It is ${overflow} px too wide.`] : [])];
}

const paths = ['vi/bai', 'ja/bai-ja', 'vi', 'vi/khong-co'];
const looks = [
  { colorScheme: 'light', width: 1280, paths: [...paths, 'en/bai-en', 'zh/bai-zh', 'ko/bai-ko'] },
  { colorScheme: 'dark', width: 1280, paths },
  { colorScheme: 'light', width: 390, paths },
  { colorScheme: 'dark', width: 390, paths },
] as const;

describe.each(looks)(
  'in $colorScheme at $width px',
  { timeout: 60_000 },
  ({ colorScheme, width, ...look }) => {
    it.each(look.paths)('the page %s satisfies WCAG 2.2 AA and is refused nothing', async (path) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      const answer = await page.goto(`${server.url}/read/${room.portal.key}/${path}`);
      // The browser remarks on the status of the page itself.
      expect(said.filter((each) => !(answer?.status() === 404 && each.includes('404')))).toEqual([]);
      expect(await flawsOf(page)).toEqual([]);
      await context.close();
    });
  },
);

describe('the keyboard', () => {
  it('finds the way past the head of the page first', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/read/${room.portal.key}/vi/bai`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.close();
  });
});
