import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openUsageMeter } from '@hai-dang/api/delivery/clients/usage-meter';
import { followChange } from '@hai-dang/api/delivery/follow-change.job';
import { attemptDelivery } from '@hai-dang/api/delivery/webhooks/deliver-webhook.job';
import { scheduler } from '@hai-dang/api/people/actor';
import { contextOf } from '@hai-dang/api/shared/context';
import {
  apiClients,
  portals,
  publicationChanges,
  publications,
  users,
  webhookDeliveries,
} from '@hai-dang/schema/tables';
import { asc, eq } from 'drizzle-orm';
import { type Receiver, startReceiver } from '../delivery/outgoing/receiver.ts';
import { violationsOn, wcag22aa } from '../support/accessibility.ts';
import { makePublication } from '../support/make-publication.ts';
import { changeTo } from './steps/color-scheme.ts';
import { openPortal, type OpenPortal, portalKey } from './steps/open-portal.ts';
import { addressOf, signIn } from './steps/signing-in.ts';

let portal: OpenPortal;
let page: Page;
let receiver: Receiver;

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_ALLOW_PRIVATE', 'true');
  vi.stubEnv('WEBHOOK_ALLOW_HTTP', 'true');
  receiver = await startReceiver();
  portal = await openPortal();
  page = await signIn(await portal.openWindow(), 'administrator');
}, 120_000);
afterAll(async () => {
  await portal.close();
  await receiver.close();
});

const violations = () => violationsOn(page, { tags: wcag22aa });

/** What is wrong with the screen in light, in dark and on a telephone. */
async function flaws(): Promise<string[]> {
  const found = await violations();
  await changeTo(page, 'dark');
  found.push(...(await violations()));
  await changeTo(page, 'light');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  found.push(...(await violations()));
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  if (isWide) found.push('The page scrolls sideways.');
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

describe('an administrator', { timeout: 120_000 }, () => {
  it('gives out an API key, sees it once, and watches its use', async () => {
    await menu('Ứng dụng dùng API');
    await page.getByText('Chưa cấp khóa nào').waitFor();
    expect(await flaws()).toEqual([]);
    await page.getByRole('link', { name: 'Cấp khóa mới' }).click();
    await page.getByLabel('Tên ứng dụng').fill('Báo Biên phòng');
    await page.getByLabel('Email liên hệ').fill('web@bienphong.example.vn');
    await page.getByLabel('Trang web được dùng khóa').fill('https://bienphong.example.vn/tin');
    await button('Lưu').click();
    await page.getByText('không phải là một nguồn gốc hợp lệ').first().waitFor();
    expect(await flaws()).toEqual([]);
    await page.getByLabel('Trang web được dùng khóa').fill('https://bienphong.example.vn');
    await button('Lưu').click();
    const key = await dialog().getByLabel('Khóa', { exact: true }).inputValue();
    expect(key).toMatch(/^hd_\w{8}_\w{43}$/);
    expect(await violations()).toEqual([]);
    await button('Tôi đã cất giữ').click();

    await page.getByRole('heading', { level: 1, name: 'Báo Biên phòng' }).waitFor();
    await page.getByText('Chưa có yêu cầu nào trong khoảng thời gian này.').waitFor();
    expect(await page.content()).not.toContain(key.slice(12));
    const [client] = await portal.database.owner.select().from(apiClients);
    const meter = openUsageMeter(portal.database.public);
    for (let request = 0; request < 40; request++)
      meter.note(client!.id, {
        cost: 25,
        bytes: 900,
        isRefused: request % 8 === 0,
        hasFailed: request === 3,
      });
    await meter.close();
    await page.reload();
    await page.getByText('40 yêu cầu, 1.000 đơn vị chi phí.').waitFor();
    await page.getByText('Xem số liệu').click();
    await page.getByRole('table', { name: 'Mức sử dụng' }).getByRole('cell', { name: '40' }).waitFor();
    expect(await flaws()).toEqual([]);
  });

  it('replaces the key and takes it back', async () => {
    await button('Đổi khóa').click();
    await dialog().getByRole('button', { name: 'Đổi khóa' }).click();
    await dialog().getByText('Chỉ hiện một lần').waitFor();
    await button('Tôi đã cất giữ').click();
    await button('Thu hồi khóa').click();
    await dialog().getByRole('button', { name: 'Thu hồi khóa' }).click();
    await page.getByText('Khóa này đã bị thu hồi').waitFor();
    await menu('Ứng dụng dùng API');
    await page.getByRole('table').getByText('Đã thu hồi').waitFor();
    expect(await flaws()).toEqual([]);
  });

  it('adds a webhook, tests it, and reads the receipts', async () => {
    await menu('Webhook');
    await page.getByRole('link', { name: 'Thêm webhook' }).click();
    await page.getByLabel('Tên bên nhận').fill('Đài Phát thanh');
    await page.getByLabel('Email liên hệ').fill('tin@dai.example.vn');
    await page.getByLabel('Địa chỉ nhận').fill(receiver.url);
    expect(await flaws()).toEqual([]);
    await page.getByLabel('Cổng', { exact: false }).first().click();
    await page.getByRole('option').first().click();
    await button('Lưu').click();
    expect(await dialog().getByLabel('Khóa bí mật', { exact: true }).inputValue()).toMatch(/^whsec_/);
    await button('Tôi đã cất giữ').click();
    await button('Gửi thử').click();
    await page.getByText(/Bên nhận đã xác nhận \(HTTP 204/).waitFor();

    await withdrawSomething();
    await page.reload();
    const table = page.getByRole('table', { name: 'Thông báo và biên nhận' });
    await table.getByText('Đã xác nhận').waitFor();
    await table.getByText('máy chủ trả lời lỗi').waitFor();
    expect(await flaws()).toEqual([]);
    await table.getByRole('button', { name: 'Gửi lại' }).first().click();
    await page.getByText('Sẽ gửi lại thông báo này').waitFor();
    await menu('Webhook');
    await page.getByRole('table').getByText('Đài Phát thanh').waitFor();
    expect(await flaws()).toEqual([]);
  });

  it('sees who has not confirmed a withdrawal, and notes that they did by telephone', async () => {
    await menu('Rút bài chưa xác nhận');
    await page.getByRole('link', { name: 'tin@dai.example.vn' }).waitFor();
    expect(await flaws()).toEqual([]);
    await button('Ghi nhận đã xác nhận').click();
    await dialog().getByLabel('Ai xác nhận').fill('Ông Nam xác nhận qua điện thoại');
    expect(await violations()).toEqual([]);
    await dialog().getByRole('button', { name: 'Ghi nhận đã xác nhận' }).click();
    await page.getByText('Mọi bên nhận đều đã xác nhận').waitFor();
  });
});

/** A text is published, which the receiver confirms, and withdrawn, which it does not. */
async function withdrawSomething(): Promise<void> {
  const { owner, editorial } = portal.database;
  const [site] = await owner.select().from(portals).where(eq(portals.key, portalKey));
  const [user] = await owner
    .select()
    .from(users)
    .where(eq(users.email, addressOf('publisher')));
  const { id } = await makePublication(portal.database, {
    portalId: site!.id,
    userId: user!.id,
    title: 'Hải Phòng đón tuyến vận tải container trực tiếp đi bờ Tây nước Mỹ',
  });
  await owner
    .update(publications)
    .set({ status: 'withdrawn', endedAt: new Date() })
    .where(eq(publications.id, id));
  const ctx = contextOf(editorial, scheduler);
  receiver.answer = ({ body }) => ({ status: body.includes('withdrawn') ? 503 : 204 });
  for (const change of await owner.select().from(publicationChanges).orderBy(asc(publicationChanges.id)))
    await followChange.run(ctx, { changeId: change.id });
  for (const delivery of await owner
    .select()
    .from(webhookDeliveries)
    .orderBy(asc(webhookDeliveries.changeId)))
    await attemptDelivery(ctx, delivery.id);
}
