import type { Page } from 'playwright-core';
import { password, portalKey } from './open-portal.ts';

/** Part of a demo account's address before the @. */
export type Seat =
  'contributor' | 'editor' | 'translator' | 'approver' | 'approver2' | 'publisher' | 'administrator';

export const addressOf = (seat: Seat, portal = portalKey): string => `${seat}@${portal}.example`;

/** Fills the sign-in form that is on the screen and sends it. */
export async function fillSignIn(page: Page, seat: Seat, portal?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(addressOf(seat, portal));
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Comes in through the sign-in page and stands at the own desk. */
export async function signIn(page: Page, seat: Seat, portal?: string): Promise<Page> {
  await page.goto('/admin/');
  await fillSignIn(page, seat, portal);
  await page.getByRole('heading', { level: 1, name: /^Chào / }).waitFor();
  return page;
}
