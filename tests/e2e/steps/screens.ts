import { translations } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import type { Locator, Page } from 'playwright-core';
import { barOf } from './deciding.ts';
import type { OpenPortal } from './open-portal.ts';

/** Portal of the demonstration whose people open the screens. */
export const demoPortal: string = 'hai-phong';

/** Texts of the demonstration: live in all five languages, with a stale translation, being translated. */
export const demoTitles = {
  live: 'Khu bến Lạch Huyện đón tuyến vận tải container trực tiếp đi bờ Tây nước Mỹ',
  stale: 'Hải Phòng công bố danh mục dự án kêu gọi đầu tư nước ngoài trong các khu kinh tế',
  inTranslation: 'Lễ hội Hoa Phượng Đỏ mở cửa đón du khách với bảy chương trình nghệ thuật ngoài trời',
};

/** Id of the article whose source has this title. */
export async function articleWith({ database }: OpenPortal, title: string): Promise<string> {
  const [row] = await database.owner
    .select({ id: translations.articleId })
    .from(translations)
    .where(and(eq(translations.title, title), eq(translations.isSource, true)));
  if (!row) throw new Error(`The demonstration has no article "${title}".`);
  return row.id;
}

/** A screen, by its address under `/admin`, and what stands on it once its data has come. */
export interface Screen {
  address: string;
  ready: (page: Page) => Locator;
}

const rowOf = (label: string) => (page: Page) =>
  page.getByRole('table', { name: label }).getByRole('row').nth(1);

/** Screens of an editor. */
export const editorScreens = async (portal: OpenPortal): Promise<Record<string, Screen>> => ({
  desk: { address: '/', ready: (page) => page.getByRole('region', { name: 'Tuần này' }) },
  articles: { address: '/articles', ready: rowOf('Bài viết') },
  article: { address: `/articles/${await articleWith(portal, demoTitles.live)}/vi`, ready: barOf },
  'side-by-side': { address: `/articles/${await articleWith(portal, demoTitles.live)}/ja`, ready: barOf },
  stale: { address: `/articles/${await articleWith(portal, demoTitles.stale)}/en`, ready: barOf },
});

/** Screens of an administrator. */
export const administratorScreens: Record<string, Screen> = {
  portals: { address: '/portals', ready: rowOf('Cổng thông tin') },
  sections: { address: '/sections', ready: (page) => page.getByText('Do quy chế quy định').first() },
  people: { address: '/users', ready: rowOf('Người dùng') },
  delegations: { address: '/delegations', ready: (page) => page.getByText('Chưa có ủy quyền nào') },
};

/** Opens a screen and waits for its data. */
export async function openScreen(page: Page, { address, ready }: Screen): Promise<void> {
  await page.goto(`/admin${address}`);
  await ready(page).waitFor();
}
