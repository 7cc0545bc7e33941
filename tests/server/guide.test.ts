import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideHtml } from '@hai-dang/api/server/guide-html';
import { guidePages } from '@hai-dang/api/server/guide-pages';
import { projectRoot } from '@hai-dang/api/shared/project';
import { violationsOn } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;
let browser: Browser;
beforeAll(async () => {
  database = await createTestDatabase();
  // All links of all pages are followed within a second or two.
  const settings = { NODE_ENV: 'production', ANONYMOUS_COST_PER_MINUTE: '1000000' };
  server = await startServer(database, settings, ['public']);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await database.close();
});

const names = Object.keys(guidePages);
const textOf = async (name: string) => (await fetch(`${server.url}/docs/${name}`)).text();

/** What a browser is answered there. */
const statusOf = async (address: string) =>
  (await fetch(`${server.url}${address}`, { headers: { accept: 'text/html' } })).status;

describe('the guide to read', () => {
  it.each(names)('shows %s as a page, and keeps it as it was written', async (name) => {
    const page = await fetch(`${server.url}/docs/${name}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain(`<a href="/docs/${name}" aria-current="page">`);
    const written = await fetch(`${server.url}/docs/${name}.md`);
    expect(written.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await written.text()).toBe(readFileSync(path.join(projectRoot, 'docs', `${name}.md`), 'utf8'));
  });

  it('leads from page to page, down to the heading that is meant', async () => {
    const pages = new Map(await Promise.all(names.map(async (name) => [name, await textOf(name)] as const)));
    for (const [name, html] of pages) {
      const links = [...html.matchAll(/href="((?!https?:)[^"]+)"/g)].map(
        ([, href = '']) => new URL(href, `${server.url}/docs/${name}`),
      );
      for (const { pathname, hash } of links) {
        const target = pages.get(pathname.slice('/docs/'.length));
        if (hash !== '')
          expect([name, hash, target?.includes(`id="${hash.slice(1)}"`)]).toEqual([name, hash, true]);
        else expect([name, pathname, await statusOf(pathname)]).toEqual([name, pathname, 200]);
      }
    }
  }, 60_000);

  it('shows markup in a text as text, and leads to no script', () => {
    const html = guideHtml('search', '# <b>A</b>\n\n<script>x</script> [y](javascript:z)\n', false);
    expect(html).not.toMatch(/<b>|<script|href="javascript/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('has no page that is not for everybody, and leads to no other file', async () => {
    const asked = [
      'none',
      'operations',
      'security.md',
      'api/editorial',
      'api/editorial.md',
      'constructor',
      'api/public.md.md',
      '..%2Fpackage.json',
      'api%2F..%2Fsecurity.md',
      '../README.md',
    ];
    const answers = await Promise.all(
      asked.map(async (name) => [name, (await fetch(`${server.url}/docs/${name}`)).status]),
    );
    expect(answers).toEqual(asked.map((name) => [name, 404]));
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'satisfies WCAG 2.2 AA in %s at %i px, and is refused nothing',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      for (const name of names) {
        await page.goto(`${server.url}/docs/${name}`);
        expect([name, await violationsOn(page)]).toEqual([name, []]);
        const shown = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([name, shown]).toEqual([name, width]);
      }
      expect(said).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
