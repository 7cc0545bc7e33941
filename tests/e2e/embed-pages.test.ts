import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { correctSource } from '../support/correct-source.ts';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { makeText, publicationsOf, ref } from '../support/texts.ts';

let database: TestDatabase;
let http: TestHttp;
let browser: Browser;
let addresses: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { ANONYMOUS_COST_PER_MINUTE: '1000000' };
  [http, browser] = await Promise.all([startServer(database, settings, ['public']), launchBrowser()]);
  const room = await makeNewsroom(database);
  const text = await makeText(room, 'published');
  await publishTranslation(await room.as('publisher'), ref(await correctSource(room, text, 'minor')));
  const [before] = await publicationsOf(database, text.id);
  const id = Buffer.from(`Article:${text.id}`).toString('base64url');
  addresses = {
    'past state': `/state/${before!.id}`,
    'form of /verify': '/verify',
    'answer of /verify': `/verify?hash=${before!.contentHash}`,
    'refusal of /verify': '/verify?hash=x',
    'frame of an article': `/embed/article/${id}`,
    'frame of a list': `/embed/list?portal=${room.portal.key}&language=vi`,
    'frame of what is missing': '/embed/article/x',
  };
}, 120_000);
afterAll(async () => {
  await browser.close();
  await http.close();
  await database.close();
});

describe('in light and dark, at any width', { timeout: 60_000 }, () => {
  it.each([
    'past state',
    'form of /verify',
    'answer of /verify',
    'refusal of /verify',
    'frame of an article',
    'frame of a list',
    'frame of what is missing',
  ])('the %s has no violation of WCAG 2.2 AA', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        baseURL: http.url,
        bypassCSP: true,
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      await page.goto(addresses[name] ?? '');
      expect(await violationsOn(page, { tags: wcag22aa })).toEqual([]);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider).toBe(false);
      await context.close();
    }
  });
});
