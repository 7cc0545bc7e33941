import { users } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeMembership } from '../support/make.ts';
import { barOf, forward, submit, takeUp } from './steps/deciding.ts';
import { openFromDesk, openFromList } from './steps/finding.ts';
import { openPortal, type OpenPortal } from './steps/open-portal.ts';
import { addressOf, fillSignIn, type Seat, signIn } from './steps/signing-in.ts';
import { beginArticle, bodyOf, fieldOf, waitUntilSaved } from './steps/writing.ts';

let portal: OpenPortal;
let reporter: Page;

const comeIn = async (seat: Seat) => signIn(await portal.openWindow(), seat);

beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());
beforeEach(async () => {
  reporter = await comeIn('contributor');
});
afterEach(() => reporter.context().close());

const section = 'Tin tức hoạt động đối ngoại';

/** A text with a title and one paragraph, as far as the reporter has come with it. */
async function beginText(title: string): Promise<void> {
  await beginArticle(reporter, title, section);
  await bodyOf(reporter).click();
  await reporter.keyboard.insertText('Lễ hội kéo dài ba ngày.');
  await waitUntilSaved(reporter);
}

/** The deputy head is an editor as well, as in a small newsroom. */
async function makeDeputyAnEditor(): Promise<void> {
  const { owner } = portal.database;
  const [deputy] = await owner
    .select()
    .from(users)
    .where(eq(users.email, addressOf('approver2')));
  const place = await owner.query.portals.findFirst({ columns: { id: true } });
  if (!deputy || !place) throw new Error('The demo accounts are missing.');
  await makeMembership(portal.database, deputy.id, place.id, 'editor');
}

describe('what may not be done', { timeout: 120_000 }, () => {
  it('is said beside the button: who edited last does not approve (HP20-5.1c)', async () => {
    const title = 'Lễ hội Hoa phượng đỏ mở màn';
    await beginText(title);
    await submit(reporter);
    await makeDeputyAnEditor();
    const deputy = await comeIn('approver2');
    await openFromDesk(deputy, title);
    await takeUp(deputy);
    await fieldOf(deputy, 'Tóm tắt').fill('Ba ngày hội bên sông Cấm.');
    await forward(deputy);

    const approve = barOf(deputy).getByRole('button', { name: 'Duyệt', exact: true });
    await approve.hover();
    const told = deputy.getByRole('tooltip');
    await told.waitFor();
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    expect(await approve.getAttribute('aria-describedby')).toBe(await told.getAttribute('id'));
    const reason = barOf(deputy).getByText('Người biên tập sau cùng không được tự duyệt.');
    expect(await reason.isVisible()).toBe(true);
    expect(await reason.innerText()).toContain('HP20-5.1c');
    await approve.click({ force: true });
    await deputy.reload();
    await barOf(deputy).getByText('Chờ duyệt', { exact: true }).waitFor();
  });

  it('is asked for before it is refused: no submission without the declaration (HP20-3.2)', async () => {
    const title = 'Hải Phòng đón đoàn doanh nghiệp Nhật Bản';
    await beginText(title);
    await barOf(reporter).getByRole('button', { name: 'Gửi biên tập' }).click();
    const dialog = reporter.getByRole('dialog', { name: 'Gửi biên tập' });
    await dialog.getByRole('button', { name: 'Gửi biên tập' }).click();
    await dialog.getByText('Chưa cam kết nội dung không chứa bí mật nhà nước.').waitFor();
    await dialog.getByRole('button', { name: 'Hủy' }).click();
    expect(await barOf(reporter).innerText()).toContain('Bản nháp');
  });

  it('stands at its field: an address that another text has', async () => {
    await beginText('Chợ quê bên sông Văn Úc');
    const taken = await fieldOf(reporter, 'Đường dẫn').inputValue();
    await beginText('Một buổi chợ quê');
    const address = fieldOf(reporter, 'Đường dẫn');
    await address.fill(taken);
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true');
    const told = (await address.getAttribute('aria-describedby')) ?? '';
    expect(await reporter.locator(`[id="${told}"]`).innerText()).toMatch(/đường dẫn.*đã/i);
    await address.fill('mot-buoi-cho-que-ven-song');
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('false');
    await waitUntilSaved(reporter);
  });
});

describe('two people who write in one text', { timeout: 120_000 }, () => {
  it('are shown what differs, and nothing of either is lost', async () => {
    const title = 'Du lịch Cát Bà vào mùa';
    const [mine, theirs] = ['Khách quốc tế tăng gấp đôi.', 'Cát Bà mở thêm hai tuyến tàu.'];
    await beginText(title);
    const editor = await comeIn('editor');
    await openFromList(editor, title);
    await fieldOf(editor, 'Tóm tắt').fill(theirs);
    await waitUntilSaved(editor);

    await bodyOf(reporter).click();
    await reporter.keyboard.press('Control+End');
    await reporter.keyboard.insertText(` ${mine}`);
    const dialog = reporter.getByRole('dialog', { name: 'Người khác vừa lưu bài này' });
    await dialog.waitFor();
    expect(await dialog.getByRole('insertion').allInnerTexts()).toEqual([expect.stringContaining(mine)]);
    expect(await dialog.getByRole('deletion').allInnerTexts()).toEqual([expect.stringContaining(theirs)]);

    await dialog.getByRole('button', { name: 'Lấy bản của người kia' }).click();
    await expect.poll(() => fieldOf(reporter, 'Tóm tắt').inputValue()).toBe(theirs);
    await reporter.getByRole('button', { name: 'Khôi phục' }).click();
    await waitUntilSaved(reporter);
    expect(await bodyOf(reporter).innerText()).toContain(mine);

    await reporter.getByRole('button', { name: 'Các bản lưu' }).click();
    await reporter.getByRole('dialog').getByText('Bản 3', { exact: false }).first().waitFor();
  });
});

describe('a session that has ended', { timeout: 120_000 }, () => {
  it('leads back to the sign-in page, and what was typed is still there', async () => {
    const typed = 'Dòng này được gõ sau khi phiên làm việc đã hết.';
    await beginText('Phiên chợ hoa ngày Tết');
    await portal.database.owner.execute(sql`delete from sessions`);
    await bodyOf(reporter).click();
    await reporter.keyboard.press('Control+End');
    await reporter.keyboard.insertText(` ${typed}`);
    await reporter.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();

    await fillSignIn(reporter, 'contributor');
    await reporter.getByRole('button', { name: 'Khôi phục' }).click();
    expect(await bodyOf(reporter).innerText()).toContain(typed);
    await waitUntilSaved(reporter);
    expect(await reporter.getByRole('button', { name: 'Khôi phục' }).count()).toBe(0);
  });
});
