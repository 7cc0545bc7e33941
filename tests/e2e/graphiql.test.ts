import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePublication } from '../support/make-publication.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { openWindow } from './steps/open-portal.ts';

let database: TestDatabase;
let server: TestHttp;
let browser: Browser;
let portal: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const room = await makeNewsroom(database);
  portal = room.portal.key;
  await makePublication(database, {
    portalId: room.portal.id,
    userId: room.staff.contributor,
    title: 'Cảng mới đón tàu lớn',
  });
  server = await startServer(database, { NODE_ENV: 'production' }, ['public']);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await database.close();
});

const tab = (page: Page, name: string) => page.getByRole('tab').getByRole('button', { name, exact: true });
const result = (page: Page) => page.getByRole('region', { name: 'Result Window' });

/**
 * Opens a prepared query and runs it until the answer says this. Until GraphiQL has read the query of another tab, its
 * button asks for the former operation.
 */
async function run(page: Page, name: string, answer: string): Promise<void> {
  await tab(page, name).click();
  await page.getByRole('region', { name: 'Query Editor' }).getByText(name, { exact: true }).waitFor();
  const isAnswered = async () => {
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const said = result(page).getByText(answer).first();
    return said.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isAnswered, { timeout: 30_000 }).toBe(true);
}

/**
 * What axe holds against GraphiQL itself is for its makers: buttons inside of tabs, and a scroll box whose text field is
 * beside it.
 */
const ours = { tags: wcag22aa, except: ['nested-interactive', 'scrollable-region-focusable'] };

describe('a developer, in production, at the public door', { timeout: 120_000 }, () => {
  it('comes from / to prepared queries on what is published, and runs each of them', async () => {
    const page = await openWindow(browser, server.url);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto('/?lang=vi');
    await page.getByRole('link', { name: 'Dùng thử với GraphiQL' }).click();
    await tab(page, 'Newest').waitFor();
    for (const [name, answer] of [
      ['Newest', 'Cảng mới đón tàu lớn'],
      ['Article', 'contentHash'],
      ['Search', 'totalCount'],
      ['Languages', 'isFallback'],
      ['Portals', portal],
    ] as const) {
      await run(page, name, answer);
      expect([name, await result(page).getByText('"errors"').count()]).toEqual([name, 0]);
    }
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('reads what a field means', async () => {
    const page = await openWindow(browser, server.url);
    await page.goto('/graphql');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Article', exact: true }).first().click();
    await page.getByText('SHA-256 over the canonical content that was approved').waitFor();
    await page.context().close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('sees all of it in %s at %i px', async (colorScheme, width) => {
    const page = await openWindow(browser, server.url, { colorScheme, viewport: { width, height: 844 } });
    await page.goto('/graphql');
    await run(page, 'Newest', 'totalCount');
    // While the editors still draw, axe may look for an element that is gone.
    await expect.poll(() => violationsOn(page, ours), { timeout: 20_000 }).toEqual([]);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Article', exact: true }).first().waitFor();
    const explorer = () => violationsOn(page, { ...ours, part: '.graphiql-doc-explorer' });
    await expect.poll(explorer, { timeout: 20_000 }).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });
});
