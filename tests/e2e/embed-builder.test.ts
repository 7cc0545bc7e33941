import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { openDemonstration, type OpenPortal } from './steps/open-portal.ts';
import { articleWith, demoPortal, demoTitles } from './steps/screens.ts';
import { signIn } from './steps/signing-in.ts';

let portal: OpenPortal;
let page: Page;

beforeAll(async () => {
  portal = await openDemonstration();
  page = await signIn(await portal.openWindow(), 'editor', demoPortal);
}, 120_000);
afterAll(() => portal.close());

const code = () => page.getByRole('tabpanel').getByRole('textbox', { name: 'Mã nhúng' });

describe('the screen that makes embed codes', { timeout: 60_000 }, () => {
  it('is opened from a live article, with its code and what readers will see', async () => {
    const id = await articleWith(portal, demoTitles.live);
    await page.goto(`/admin/articles/${id}/vi`);
    await page.getByRole('link', { name: 'Mã nhúng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhúng' }).waitFor();
    await code().waitFor();
    expect(await code().inputValue()).toMatch(
      /^<script type="module" src="http:\/\/127\.0\.0\.1:\d+\/embed\/haidang\.js"><\/script>\n<haidang-article /,
    );
    await page.getByRole('checkbox', { name: 'Cố định phiên bản' }).click();
    await expect.poll(() => code().inputValue()).toContain('integrity=');
    const written = await code().inputValue();
    expect(written).toMatch(
      /^<script type="module" src="http:\/\/127\.0\.0\.1:\d+\/embed\/haidang-[0-9a-f]{16}\.js" integrity="sha384-[^"]+" crossorigin="anonymous"><\/script>\n<haidang-article /,
    );
    expect(written).toContain(`portal="${demoPortal}" language="vi" slug="`);
    await page.getByRole('heading', { level: 2, name: demoTitles.live }).waitFor();
    await page.getByText('Đã xác thực: đúng nội dung do cổng thông tin đăng.').waitFor();
  });

  it('offers a frame and an oEmbed address for the same article', async () => {
    await page.getByRole('tab', { name: 'iframe' }).click();
    await expect
      .poll(() => code().inputValue())
      .toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/article\//);
    const frame = page.frameLocator('iframe[title="Xem trước"]');
    await frame.getByRole('heading', { level: 1, name: demoTitles.live }).waitFor();
    await page.getByRole('tab', { name: 'oEmbed' }).click();
    await expect.poll(() => code().inputValue()).toContain('/oembed?url=');
    const address = await code().inputValue();
    const answer = await page.request.get(address);
    expect(await answer.json()).toMatchObject({ type: 'rich', title: demoTitles.live });
  });

  it('makes the code of a list, in another language and look', async () => {
    await page.getByRole('tab', { name: 'Web component' }).click();
    await page.getByRole('combobox', { name: 'Nội dung nhúng' }).click();
    await page.getByRole('option', { name: 'Danh sách tin mới' }).click();
    await page.getByRole('combobox', { name: 'Ngôn ngữ' }).click();
    await page.getByRole('option', { name: 'Tiếng Anh' }).click();
    await page.getByRole('combobox', { name: 'Giao diện' }).click();
    await page.getByRole('option', { name: 'Tối' }).click();
    await expect
      .poll(() => code().inputValue())
      .toMatch(
        /<haidang-list src="[^"]+" portal="hai-phong" language="en" first="5" theme="dark"><\/haidang-list>$/,
      );
    await page.getByRole('list', { name: 'Articles' }).getByRole('link').first().waitFor();
  });

  it('has no violation of WCAG 2.2 AA', async () => {
    expect(await violationsOn(page, { tags: wcag22aa })).toEqual([]);
  });
});
