import { tokeniserVersion } from '@hai-dang/schema/search';
import { sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';
import { keepTranslationWords } from '../../translations/translation-words.ts';
import { indexTranslation } from './index-translation.ts';

export interface ReindexStep {
  /** Identifier of the last row of the step before. */
  after?: string;
  /** What has an entry of this version too. */
  all?: boolean;
}

/** How many rows a step renewed, and after which one the next step goes on; null when nothing is left. */
export interface Reindexed {
  count: number;
  last: string | null;
}

const batch = 100;
const beginning = '00000000-0000-0000-0000-000000000000';

/**
 * Indexes the next live publications, oldest first, that have no search entry or one of another version of the tokeniser.
 * It may be stopped at any moment and started again.
 */
export async function reindexPublications(
  ctx: Pick<Context, 'db'>,
  { after = beginning, all = false }: ReindexStep,
): Promise<Reindexed> {
  const isMissing = sql`not exists (select from search_entries e
    where e.publication_id = p.id and e.tokeniser = ${tokeniserVersion})`;
  // Identifiers grow with time.
  const rows = await ctx.db.execute<{ id: string; translationId: string }>(sql`
    select p.id, p.translation_id as "translationId" from publications p
    where p.status = 'live' and p.id > ${after} and ${all ? sql`true` : isMissing}
    order by p.id limit ${batch}`);
  for (const { translationId } of rows) await indexTranslation(ctx, translationId);
  return { count: rows.length, last: rows.at(-1)?.id ?? null };
}

/** The same for what the newsroom's own search knows of the translations. */
export async function reindexTranslations(
  ctx: Pick<Context, 'db'>,
  { after = beginning, all = false }: ReindexStep,
): Promise<Reindexed> {
  const isMissing = sql`not exists (select from translation_words w
    where w.translation_id = t.id and w.tokeniser = ${tokeniserVersion})`;
  const rows = await ctx.db.execute<{ translationId: string; language: string; title: string }>(sql`
    select t.id as "translationId", t.language, t.title from translations t
    where t.id > ${after} and ${all ? sql`true` : isMissing}
    order by t.id limit ${batch}`);
  for (const row of rows) await keepTranslationWords(ctx, row);
  return { count: rows.length, last: rows.at(-1)?.translationId ?? null };
}

/** Removes the entries of what is not live any more. Searches never show it; the entries only take up room. */
export async function removeEnded(ctx: Pick<Context, 'db'>): Promise<number> {
  const removed = await ctx.db.execute(sql`
    delete from search_entries e using publications p
    where p.id = e.publication_id and p.status <> 'live' returning e.publication_id`);
  return removed.length;
}
