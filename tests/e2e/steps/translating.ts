import type { Page } from 'playwright-core';
import { turnTo } from './finding.ts';
import type { StoryText } from './texts.ts';
import { bodyOf, describePicture, fieldOf } from './writing.ts';

/** Begins the translation into a language that the article does not have yet. */
export async function beginTranslation(page: Page, language: string): Promise<void> {
  await turnTo(page, language);
  await page.getByRole('button', { name: `Bắt đầu dịch: ${language}` }).click();
  await bodyOf(page).waitFor();
}

/** Translates beside the source: every field, paragraph, table cell and word about the picture. */
export async function translateText(page: Page, text: StoryText): Promise<void> {
  await fieldOf(page, 'Tiêu đề').fill(text.title);
  await fieldOf(page, 'Tóm tắt').fill(text.summary);
  const body = bodyOf(page);
  for (const [index, paragraph] of text.paragraphs.entries()) {
    await body.getByRole('paragraph').nth(index).click();
    await page.keyboard.insertText(paragraph);
  }
  await describePicture(page, text.picture);
  const cells = body.getByRole('table').locator('th, td');
  for (const [index, cell] of text.table.entries()) {
    await cells.nth(index).click();
    await page.keyboard.insertText(cell);
  }
  await page.getByRole('status').filter({ hasText: 'Mọi đoạn đã xong' }).waitFor();
}
