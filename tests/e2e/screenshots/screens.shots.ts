import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { portals, users } from '@hai-dang/schema/tables';
import { eq, inArray } from 'drizzle-orm';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { makeMembership } from '../../support/make.ts';
import { openDemonstration, type OpenPortal } from '../steps/open-portal.ts';
import {
  articleWith,
  demoPortal,
  demoTitles,
  editorScreens,
  openScreen,
  type Screen,
} from '../steps/screens.ts';
import { addressOf, type Seat, signIn } from '../steps/signing-in.ts';

const folder = path.join(projectRoot, 'docs/screenshots');
const dark: BrowserContextOptions = { colorScheme: 'dark' };
const telephone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** Where the most duties wait for the people of the demonstration. */
const busyPortal: string = 'hai-phong-news';

let portal: OpenPortal;
let ofEditor: Record<string, Screen>;

beforeAll(async () => {
  portal = await openDemonstration();
  ofEditor = await editorScreens(portal);
  await lendEditor(['hai-phong-images', 'hai-phong-le-chan', 'lang-son']);
  await mkdir(folder, { recursive: true });
}, 120_000);
afterAll(() => portal.close());

/** Lets the editor of the busy portal help out in others, so that more than one duty waits on the desk. */
async function lendEditor(keys: string[]): Promise<void> {
  const { owner } = portal.database;
  const [editor] = await owner
    .select()
    .from(users)
    .where(eq(users.email, addressOf('editor', busyPortal)));
  const others = await owner.select().from(portals).where(inArray(portals.key, keys));
  for (const { id } of others) if (editor) await makeMembership(portal.database, editor.id, id, 'editor');
}

/** Somebody's window for one picture; it is closed afterwards. */
async function asSeenBy(
  seat: Seat,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  at = demoPortal,
): Promise<void> {
  const page = await signIn(await portal.openWindow(options), seat, at);
  await look(page);
  await page.context().close();
}

/** Opens a screen, waits until its pictures and fonts are there, and takes it. */
async function take(page: Page, name: string, screen?: Screen): Promise<void> {
  if (screen) await openScreen(page, screen);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => Array.from(document.images).every((image) => image.complete));
  const { size } = await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, quality: 95, effort: 10 })
    .toFile(path.join(folder, `${name}.png`));
  expect(size).toBeLessThan(400_000);
}

const screen = (name: string): Screen => {
  const found = ofEditor[name];
  if (!found) throw new Error(`There is no screen ${name}.`);
  return found;
};

it('takes the sign-in page', { timeout: 120_000 }, async () => {
  const page = await portal.openWindow();
  await page.goto('/admin/');
  await page.getByText('Tài khoản dùng thử').waitFor();
  await take(page, 'sign-in');
  await page.context().close();
});

it.each([
  ['desk-light', 'desk', {}, busyPortal],
  ['desk-dark', 'desk', dark, busyPortal],
  ['articles-light', 'articles', {}],
  ['article-dark', 'article', dark],
  ['mobile-390', 'desk', telephone, busyPortal],
  ['mobile-article-390', 'article', telephone],
] as const)('takes %s', { timeout: 120_000 }, async (name, which, options, at: string = demoPortal) => {
  await asSeenBy('editor', options, (page) => take(page, name, screen(which)), at);
});

/** Goes on to the next block that waits, as a translator does, so that the picture shows the work. */
const takeAtNextBlock = (name: string, which: Screen) => async (page: Page) => {
  await openScreen(page, which);
  await page.getByRole('button', { name: 'Đoạn tiếp theo' }).click();
  await take(page, name);
};

it('takes a translation whose source was corrected', { timeout: 120_000 }, async () => {
  await asSeenBy('editor', {}, takeAtNextBlock('article-stale', screen('stale')));
});

it('takes a translation that is being written beside its source', { timeout: 120_000 }, async () => {
  const address = `/articles/${await articleWith(portal, demoTitles.inTranslation)}/en`;
  const { ready } = screen('side-by-side');
  await asSeenBy('translator', {}, takeAtNextBlock('article-side-by-side', { address, ready }), busyPortal);
});

it('takes the page for developers', { timeout: 120_000 }, async () => {
  const page = await portal.openWindow();
  await page.goto('/?lang=vi');
  await take(page, 'landing');
  await page.context().close();
});

it('takes GraphiQL with an answer of the public door', { timeout: 120_000 }, async () => {
  const page = await portal.openWindow();
  await page.goto('/graphql');
  await page.getByRole('tab').getByRole('button', { name: 'Newest', exact: true }).click();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.getByRole('region', { name: 'Result Window' }).getByText('totalCount').waitFor();
  await take(page, 'graphiql');
  await page.context().close();
});

it('takes an article as readers see it, in the dark', { timeout: 120_000 }, async () => {
  const page = await portal.openWindow(dark);
  await page.goto(`/read/${demoPortal}/vi`);
  await page.getByRole('link', { name: demoTitles.live }).click();
  await page.getByRole('heading', { level: 1, name: demoTitles.live }).waitFor();
  await take(page, 'reader-dark');
  await page.context().close();
});

it('takes the screen that writes the code for other sites', { timeout: 120_000 }, async () => {
  await asSeenBy('editor', {}, async (page) => {
    const ready = (at: Page) => at.locator('haidang-article').getByRole('heading', { name: demoTitles.live });
    await openScreen(page, { address: '/embed', ready });
    await take(page, 'embed');
  });
});
