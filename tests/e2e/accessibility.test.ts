import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { changeTo } from './steps/color-scheme.ts';
import { barOf } from './steps/deciding.ts';
import { openDemonstration, type OpenPortal, password } from './steps/open-portal.ts';
import {
  administratorScreens,
  demoPortal,
  demoTitles,
  editorScreens,
  openScreen,
  type Screen,
} from './steps/screens.ts';
import { addressOf, signIn } from './steps/signing-in.ts';

let portal: OpenPortal;
let editor: Page;
let administrator: Page;
let ofEditor: Record<string, Screen>;

beforeAll(async () => {
  portal = await openDemonstration();
  ofEditor = await editorScreens(portal);
  editor = await signIn(await portal.openWindow(), 'editor', demoPortal);
  administrator = await signIn(await portal.openWindow(), 'administrator', demoPortal);
}, 120_000);
afterAll(() => portal.close());

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Looks at the screen in light, in dark and on a telephone, then puts the window back. */
async function flawsOf(page: Page, { ready }: Screen): Promise<string[]> {
  const flaws = await violationsOn(page, { tags: wcag22aa });
  await changeTo(page, 'dark');
  flaws.push(...(await violationsOn(page, { tags: wcag22aa })));
  await changeTo(page, 'light');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  flaws.push(...(await violationsOn(page, { tags: wcag22aa })));
  if (await scrollsSideways(page)) flaws.push('The page scrolls sideways.');
  await page.setViewportSize({ width: 1440, height: 900 });
  await ready(page).waitFor();
  return flaws;
}

describe('for everybody, in light, in dark and at 390 px', { timeout: 120_000 }, () => {
  it('has a sign-in page without a violation of WCAG 2.2 AA', async () => {
    const page = await portal.openWindow();
    await page.goto('/admin/');
    const screen: Screen = { address: '/', ready: () => page.getByText('Tài khoản dùng thử') };
    await screen.ready(page).waitFor();
    expect(await flawsOf(page, screen)).toEqual([]);
    await page.context().close();
  });

  it.each(['desk', 'articles', 'article', 'side-by-side', 'stale'])(
    'shows an editor the %s screen without one',
    async (name) => {
      const screen = ofEditor[name];
      if (!screen) throw new Error(`There is no screen ${name}.`);
      await openScreen(editor, screen);
      expect(await flawsOf(editor, screen)).toEqual([]);
    },
  );

  it.each(Object.entries(administratorScreens))(
    'shows an administrator the %s without one',
    async (_, screen) => {
      await openScreen(administrator, screen);
      expect(await flawsOf(administrator, screen)).toEqual([]);
    },
  );

  it('speaks English as well', async () => {
    await openScreen(editor, ofEditor['desk'] as Screen);
    await editor.getByRole('button', { name: 'Ngôn ngữ: Tiếng Việt' }).click();
    await editor.getByRole('menuitem', { name: 'English' }).click();
    await editor.getByRole('navigation').getByRole('link', { name: 'Articles' }).click();
    await editor.getByRole('table', { name: 'Articles' }).getByRole('row').nth(1).waitFor();
    expect(await editor.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await violationsOn(editor, { tags: wcag22aa })).toEqual([]);
  });
});

describe('with the keyboard alone', { timeout: 120_000 }, () => {
  it('leads from the sign-in page to the buttons of an article', async () => {
    const page = await portal.openWindow();
    await page.goto('/admin/');
    await page.getByRole('textbox', { name: 'Email' }).waitFor();
    await page.keyboard.insertText(addressOf('approver', demoPortal));
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Chào / }).waitFor();

    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('table', { name: 'Bài viết' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('Khu bến Lạch Huyện');
    await tabUntil(page, (element) => element.textContent?.startsWith('Khu bến Lạch Huyện') === true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: demoTitles.live }).waitFor();

    await barOf(page).waitFor();
    await tabUntil(page, (element) => element.closest('section')?.getAttribute('aria-label') === 'Quy trình');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.context().close();
  });
});

/** Presses Tab until the focus stands on what is looked for; gives up after more stops than a screen may have. */
async function tabUntil(page: Page, isThere: (element: Element) => boolean): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => document.activeElement ?? document.body);
    if (await focused.evaluate(isThere)) return;
  }
  throw new Error('The keyboard does not get there.');
}
