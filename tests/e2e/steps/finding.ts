import type { Page } from 'playwright-core';
import { barOf } from './deciding.ts';

/** Goes to a page of the menu, as one does without leaving the application. */
export const goTo = (page: Page, entry: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Trình đơn chính' }).getByRole('link', { name: entry }).click();

/** Goes to the desk and opens the duty that waits there for the text with this title. */
export async function openFromDesk(page: Page, title: string): Promise<void> {
  await goTo(page, 'Bàn làm việc');
  const waiting = page.getByRole('region', { name: 'Việc đang chờ tôi' });
  await waiting.getByRole('link', { name: title, exact: true }).click();
  await barOf(page).waitFor();
}

/** Opens an article from the list, in the language that it was written in. */
export async function openFromList(page: Page, title: string): Promise<void> {
  await goTo(page, 'Bài viết');
  await page.getByRole('table', { name: 'Bài viết' }).getByRole('link', { name: title }).first().click();
  await barOf(page).waitFor();
}

/** Turns to the tab of a language, e.g. `Tiếng Anh`. */
export async function turnTo(page: Page, language: string): Promise<void> {
  const tab = page.getByRole('tab', { name: language });
  await tab.click();
  await page.getByRole('tabpanel', { name: language }).waitFor();
}
