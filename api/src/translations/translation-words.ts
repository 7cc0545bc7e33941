import { readQuery, searchVector, tokeniserVersion } from '@hai-dang/schema/search';
import { translationWords } from '@hai-dang/schema/tables';
import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../shared/context.ts';

interface Written {
  translationId: string;
  language: string;
  title: string;
}

/** Notes what the newsroom finds a translation by. A title is short enough to be taken apart in the request that saves it. */
export async function keepTranslationWords(
  ctx: Pick<Context, 'db'>,
  { translationId, language, title }: Written,
): Promise<void> {
  const vector = searchVector([{ text: title, weight: 'A' }], language);
  const noted = { tokeniser: tokeniserVersion, words: sql<string>`${vector}::tsvector` };
  await ctx.db
    .insert(translationWords)
    .values({ translationId, ...noted })
    .onConflictDoUpdate({ target: translationWords.translationId, set: noted });
}

/**
 * Translations whose title holds all words of what somebody typed, the last one perhaps not finished, and
 * quoted ones side by side. Words typed without marks find words with them; words typed with marks find exactly those.
 */
export function hasWords(text: string): SQL {
  // Which language it is in nobody says; the forms of no language are left out.
  const query = readQuery(text, 'und', { isUnfinished: true });
  if (!query) return sql`false`;
  return sql`exists (select from ${translationWords} w
    where w.translation_id = translations.id and w.words @@ ${query.strict.exact}::tsquery)`;
}
