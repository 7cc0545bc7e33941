import { searchVector, tokeniserVersion } from '@hai-dang/schema/search';
import { publications } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../shared/context.ts';

/**
 * Brings the search entries of a language version in line with what is live of it: one entry, or none. Done again, it
 * changes nothing. Returns whether there is an entry.
 */
export async function indexTranslation(ctx: Pick<Context, 'db'>, translationId: string): Promise<boolean> {
  await ctx.db.execute(sql`
    delete from search_entries e using publications p
    where p.translation_id = ${translationId} and p.status <> 'live' and e.publication_id = p.id`);
  const [live] = await ctx.db
    .select({
      id: publications.id,
      language: publications.language,
      title: publications.title,
      summary: publications.summary,
      bodyText: publications.bodyText,
      tags: publications.tags,
    })
    .from(publications)
    .where(and(eq(publications.translationId, translationId), eq(publications.status, 'live')));
  if (!live) return false;
  const { id, language, ...text } = live;
  const { titleWords, allWords } = searchWords(text, language);
  // The lock makes a withdrawal wait, whose own job then removes the entry.
  const made = await ctx.db.execute(sql`
    insert into search_entries (publication_id, article_id, portal_id, section_id, language, kind, year, published_at,
      tokeniser, title_words, all_words)
    select p.id, p.article_id, p.portal_id, p.section_id, p.language, p.kind,
      extract(year from p.published_at at time zone o.time_zone)::smallint, p.published_at,
      ${tokeniserVersion}, ${titleWords}::tsvector, ${allWords}::tsvector
    from publications p join portals o on o.id = p.portal_id
    where p.id = ${id} and p.status = 'live'
    for share of p
    on conflict (publication_id) do update set
      tokeniser = excluded.tokeniser, place = excluded.place,
      title_words = excluded.title_words, all_words = excluded.all_words
    returning publication_id`);
  return made.length > 0;
}

interface SearchedText {
  title: string;
  summary: string | null;
  bodyText: string;
  tags: readonly string[];
}

/** What a publication is found by, as literals of `tsvector`. */
export function searchWords({ title, summary, bodyText, tags }: SearchedText, language: string) {
  // Tags are apart from one another, so that no phrase goes from one to the next.
  const named = tags.map((tag) => ({ text: tag, weight: 'B' as const }));
  return {
    titleWords: searchVector([{ text: title, weight: 'A' }, ...named], language, { beginnings: true }),
    allWords: searchVector(
      [
        { text: title, weight: 'A' },
        { text: summary ?? '', weight: 'B' },
        ...named,
        { text: bodyText, weight: 'C' },
      ],
      language,
    ),
  };
}
