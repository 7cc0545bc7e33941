import { articles } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { TakeDownArticle } from '@hai-dang/api/publishing/take-down-article';
import type { Newsroom } from './newsroom.ts';

/** The version of an article's facts. */
export async function articleVersion({ database }: Newsroom, articleId: string): Promise<number> {
  const [row] = await database.owner.select().from(articles).where(eq(articles.id, articleId));
  if (!row) throw new Error(`No article ${articleId}`);
  return row.version;
}

/** An order that says all that an order has to say, received an hour ago. */
export const orderFor = async (
  room: Newsroom,
  articleId: string,
  overrides: Partial<TakeDownArticle> = {},
): Promise<TakeDownArticle> => ({
  id: articleId,
  expectedVersion: await articleVersion(room, articleId),
  authority: 'Công an thành phố',
  channel: 'letter',
  reference: '12/CV-CA',
  reason: 'Nội dung vi phạm',
  receivedAt: new Date(Date.now() - 3_600_000),
  ...overrides,
});
