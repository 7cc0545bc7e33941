import { sql } from 'drizzle-orm';
import type { Follower } from '../follow-change.job.ts';
import { indexTranslation } from './index-translation.ts';

/** Takes what went live into the search, and what ended out of it. */
export const followIntoSearch: Follower = async (ctx, change) => {
  if (change.kind === 'marked') return;
  const isFound = await indexTranslation(ctx, change.translationId);
  if (!isFound) return;
  // Answers that were made between the change and this moment did not have it yet.
  const { id, articleId: article, portalId: portal, sectionId: section, language } = change;
  const announcement = JSON.stringify({ changes: [{ id, article, portal, section, language }] });
  await ctx.db.execute(sql`select pg_notify('delivery', ${announcement})`);
};
