import type { Locator, Page } from 'playwright-core';

/** The bar under a text: its state, whether it is saved, and what can be done with it. */
export const barOf = (page: Page): Locator => page.getByRole('region', { name: 'Quy trình' });

/** Presses a button of the bar, answers its dialog where it has one, and waits until the text is in the next state. */
async function decide(
  page: Page,
  action: string,
  state: string,
  answer?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await barOf(page).getByRole('button', { name: action, exact: true }).click();
  if (answer) {
    const dialog = page.getByRole('dialog', { name: action, exact: true });
    await answer(dialog);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await barOf(page).getByText(state, { exact: true }).waitFor();
}

export const submit = (page: Page) =>
  decide(page, 'Gửi biên tập', 'Chờ tiếp nhận', (dialog) =>
    dialog.getByRole('checkbox', { name: /không chứa bí mật nhà nước/ }).check(),
  );

export const takeUp = (page: Page) => decide(page, 'Nhận biên tập', 'Đang biên tập');

export const forward = (page: Page) => decide(page, 'Trình duyệt', 'Chờ duyệt');

/** Forwards a correction and says how much it weighs for the translations, and what changed. */
export const forwardCorrection = (page: Page, weight: string, note: string) =>
  decide(page, 'Trình duyệt', 'Chờ duyệt', async (dialog) => {
    await dialog.getByRole('radio', { name: weight }).check();
    await dialog.getByRole('textbox', { name: 'Nội dung đã thay đổi' }).fill(note);
  });

export const approve = (page: Page) => decide(page, 'Duyệt', 'Đã duyệt');

export const publish = (page: Page) => decide(page, 'Đăng', 'Đã đăng');

export const revise = (page: Page) => decide(page, 'Mở bản sửa đổi', 'Bản nháp');
