import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { seedDemo } from '@hai-dang/api/demo/seed-demo';
import { folderStore } from '@hai-dang/api/media/folder-store';
import { seedDemoAccounts } from '@hai-dang/api/people/demo-accounts';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf } from '@hai-dang/api/shared/context';
import { launchBrowser } from '../../support/browser.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { startServer } from '../../support/server.ts';

/** The portal of the stories, with a demo account per role. */
export const portalKey = 'hai-phong-news';
export const password = 'haidang-demo';

/** A portal at work: its database, its server, and a browser through which its people come in. */
export interface OpenPortal {
  url: string;
  database: TestDatabase;
  /** A window of somebody's own: no cookie or storage is shared with another's. */
  openWindow: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Brings the portal to life as on the first start of a demonstration, without articles. */
export async function openPortal(): Promise<OpenPortal> {
  const database = await createTestDatabase();
  const ctx = contextOf(database.editorial, null);
  const presets = await listBundledPresets();
  for (const preset of presets) if (preset.key === portalKey) await importPreset(ctx, preset);
  await seedDemoAccounts(ctx, { password });
  return open(database);
}

/** All portals of the demonstration with their newsrooms at work: articles in every state. */
export async function openDemonstration(): Promise<OpenPortal> {
  const database = await createTestDatabase();
  await seedDemo(database, folderStore(), { isProduction: false, DEMO_PASSWORD: password });
  return open(database);
}

async function open(database: TestDatabase): Promise<OpenPortal> {
  const [server, browser] = await Promise.all([startServer(database), launchBrowser()]);
  return {
    url: server.url,
    database,
    openWindow: (options) => openWindow(browser, server.url, options),
    close: async () => {
      await browser.close();
      await server.close();
      await database.close();
    },
  };
}

/** A window as on a desk in Hải Phòng; motion is reduced so that nothing is clicked while it still moves. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
