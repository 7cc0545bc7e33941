import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { barOf } from './deciding.ts';
import { goTo } from './finding.ts';
import type { StoryText } from './texts.ts';

/** Where the body of a text is written. */
export const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Nội dung', exact: true });

export const fieldOf = (page: Page, name: 'Tiêu đề' | 'Tóm tắt' | 'Đường dẫn'): Locator =>
  page.getByRole('textbox', { name, exact: true });

/** Begins an article in a section and stands before its empty page. */
export async function beginArticle(page: Page, title: string, section: string): Promise<void> {
  await goTo(page, 'Bài viết');
  await page.getByRole('link', { name: 'Viết bài mới' }).click();
  await fieldOf(page, 'Tiêu đề').fill(title);
  await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
  await page.getByRole('option', { name: section }).click();
  await page.getByRole('button', { name: 'Tạo bài và bắt đầu viết' }).click();
  await bodyOf(page).waitFor();
}

/** Writes a text from the first line to the table, as one does from top to bottom. */
export async function writeText(page: Page, text: StoryText): Promise<void> {
  await fieldOf(page, 'Tóm tắt').fill(text.summary);
  await bodyOf(page).click();
  for (const paragraph of text.paragraphs) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press('Enter');
  }
  await insertPicture(page, text.picture);
  await bodyOf(page).getByRole('paragraph').last().click();
  await insertTable(page, text.table);
}

/** Uploads a picture where the cursor stands and says what it shows. */
async function insertPicture(page: Page, { alt, caption }: StoryText['picture']): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chèn ảnh' }).click();
  const buffer = await drawPicture();
  await (await chooser).setFiles({ name: 'tàu vào cảng.png', mimeType: 'image/png', buffer });
  await describePicture(page, { alt, caption });
}

export async function describePicture(page: Page, { alt, caption }: StoryText['picture']): Promise<void> {
  const picture = bodyOf(page).getByRole('figure');
  await picture.getByRole('textbox', { name: /^Mô tả ảnh/ }).fill(alt);
  await picture.getByRole('textbox', { name: 'Chú thích ảnh' }).fill(caption);
}

async function insertTable(page: Page, cells: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await bodyOf(page).getByRole('table').waitFor();
  for (const [index, cell] of cells.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(cell);
  }
}

/** Writes a paragraph of the body anew, from its first word to its last. */
export async function rewriteParagraph(page: Page, before: string, after: string): Promise<void> {
  const paragraph = bodyOf(page).getByRole('paragraph').filter({ hasText: before });
  await paragraph.click({ clickCount: 3 });
  await page.keyboard.insertText(after);
  await bodyOf(page).getByRole('paragraph').filter({ hasText: after }).waitFor();
}

/** Waits until what is on the screen is on the server. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await barOf(page)
    .getByRole('status')
    .filter({ hasText: /^Đã lưu lúc/ })
    .waitFor();
}

const drawPicture = () =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: { r: 31, g: 92, b: 133 } } })
    .png()
    .toBuffer();
