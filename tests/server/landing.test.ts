import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { violationsOn } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makePublication } from '../support/make-publication.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  const { portal, staff } = await makeNewsroom(database);
  await makePublication(database, { portalId: portal.id, userId: staff.contributor, title: 'Cảng mới' });
  server = await startServer(database, {}, ['public']);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await database.close();
});

/** The examples of the page as a reader would copy them: command line, program, web page. */
async function examples(): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/?lang=vi`);
  const found = await page.locator('pre').allTextContents();
  await page.close();
  return found;
}

describe('the page for developers', () => {
  it('shows a command that reads this server as it stands', async () => {
    const [command = ''] = await examples();
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    expect(JSON.parse(stdout)).toMatchObject({ data: { articles: { nodes: [{ title: 'Cảng mới' }] } } });
  });

  it('shows a program that reads this server as it stands', async () => {
    const [, program = ''] = await examples();
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout).toContain("title: 'Cảng mới'");
  });

  it('shows an element whose script is there', async () => {
    const [, , element = ''] = await examples();
    expect(element).toContain(`src="${server.url}/embed/haidang.js"`);
    expect(element).toContain('<haidang-list portal="');
  });

  it('leads to nothing that is not there', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/?lang=en`);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    const headers = { accept: 'text/html' };
    const answers = await Promise.all(
      links.map(async (link) => [link, (await fetch(link, { headers })).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    await page.close();
  });

  it.each([
    ['light', 1280, 'vi'],
    ['dark', 390, 'vi'],
    ['light', 390, 'ko'],
  ] as const)(
    'satisfies WCAG 2.2 AA in %s at %i px in %s, and is refused nothing',
    async (colorScheme, width, language) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.goto(`${server.url}/?lang=${language}`);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(said).toEqual([]);
      const folder = process.env['SCREENSHOTS'];
      if (folder)
        await page.screenshot({
          path: path.join(folder, `landing-${language}-${width}.png`),
          fullPage: true,
        });
      await context.close();
    },
  );

  it('copies an example', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${server.url}/?lang=vi`);
    await page.getByRole('button', { name: 'Sao chép' }).first().click();
    await page.getByRole('button', { name: 'Đã sao chép' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('pre').first().textContent(),
    );
    await context.close();
  });

  it('takes no markup from the address that a request names', async () => {
    const { port } = new URL(server.url);
    const body = await new Promise<string>((resolve, reject) => {
      request({ port, headers: { host: `a"><script>alert(1)</script>` } }, (answer) => {
        let text = '';
        answer.on('data', (part) => (text += String(part))).on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(body).not.toContain('<script>alert');
  });
});

describe('the schema to take away', () => {
  it('is the contract that is checked in, and is validated by its tag', async () => {
    const answer = await fetch(`${server.url}/schema.graphql`);
    const text = await answer.text();
    expect(text).toBe(readFileSync(path.join(projectRoot, 'schema/generated/public.graphql'), 'utf8'));
    expect(buildSchema(text).getQueryType()?.name).toBe('Query');
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/schema.graphql`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});
