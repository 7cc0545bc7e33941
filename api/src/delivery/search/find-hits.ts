import { badUserInput } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { liveArticle } from '../article.type.ts';
import { type ArticleColumn, type ArticleRow, selectList } from '../live-article.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';
import { readSearchCursor, type SearchCursor } from './search-cursor.ts';
import type { FoundSearch } from './search-scope.ts';
import { SearchHit } from './search.type.ts';

/** Hits that a search ranks: all that its pages can show. */
const mostHits = 200;
/** Candidates that are looked at for a phrase: its words stand in many texts, side by side in few of them. */
const mostForPhrases = 1000;
const largestPage = 100;
/** Characters of a body in which a snippet is looked for. */
const searchedLength = 20_000;

export interface SearchPage {
  size: number;
  after: SearchCursor | null;
}

/** Reads the arguments of a page. Throws BAD_USER_INPUT naming `first` or `after`. */
export function searchPage({ first, after }: { first: number; after?: string | null }): SearchPage {
  if (first < 1) throw badUserInput({ field: 'first', code: 'tooSmall', values: { min: 1 } });
  if (first > largestPage)
    throw badUserInput({ field: 'first', code: 'tooLarge', values: { max: largestPage } });
  return { size: first, after: typeof after === 'string' ? readSearchCursor(after) : null };
}

export interface WantedHits {
  /** What the hits are shown in: the asked language, then what may stand in for it. */
  languages: readonly string[];
  columns: readonly ArticleColumn[];
  /** Whether snippets of bodies are made. */
  body: boolean;
}

export interface FoundHits {
  hits: SearchHit[];
  hasMore: boolean;
  total: number;
  isCut: boolean;
}

interface HitRow extends ArticleRow {
  score: number;
  matchedLanguage: string;
  isCut: boolean;
  total: number;
  searchedText?: string;
}

/** A page of the best matches, best first, in one statement; a second one counts for a page that turns out empty. */
export async function findHits(
  ctx: PublicContext,
  search: FoundSearch,
  { size, after }: SearchPage,
  { languages, columns, body }: WantedHits,
): Promise<FoundHits> {
  const parameters = new Parameters();
  const ranked = `search_publications(${conditions(search, languages, parameters)})`;
  const below = after
    ? `where (score, publication_id) < (${parameters.add(after.score)}::float8, ${parameters.add(after.publicationId)}::uuid)`
    : '';
  const text = body ? `, left(body_text, ${searchedLength}) as "searchedText"` : '';
  const rows = await run<HitRow>(
    ctx,
    `with hits as materialized (select * from ${ranked})
     select h.score, h.matched_language as "matchedLanguage", h.is_cut as "isCut",
       (select count(*)::int from hits) as total, ${selectList(columns)}${text}
     from (select * from hits ${below} order by score desc, publication_id desc
       limit ${parameters.add(size + 1)}::int) h
     join publications on id = h.publication_id and status = 'live'
     order by h.score desc, h.publication_id desc`,
    parameters,
  );
  const hasMore = rows.length > size;
  if (hasMore) rows.length = size;
  const { byId } = await readPublicDirectory(ctx);
  const hits = rows.flatMap(({ score, matchedLanguage, searchedText, ...row }) => {
    const portal = byId.get(row.portalId);
    if (!portal) return [];
    const article = liveArticle(row, portal, row.language !== languages[0]);
    return [Object.assign(new SearchHit(), { article, matchedLanguage, score, searchedText })];
  });
  const { total, isCut } = rows[0] ?? (after ? await countHits(ctx, search, languages) : nothing);
  return { hits, hasMore, total, isCut };
}

const nothing = { total: 0, isCut: false };

async function countHits(ctx: PublicContext, search: FoundSearch, languages: readonly string[]) {
  const parameters = new Parameters();
  const [row] = await run<{ total: number; isCut: boolean }>(
    ctx,
    `select count(*)::int as total, coalesce(bool_or(is_cut), false) as "isCut"
     from search_publications(${conditions(search, languages, parameters)})`,
    parameters,
  );
  return row ?? nothing;
}

/** The arguments of `search_publications`: to the letter, loosely, in other languages. */
function conditions(
  { query, own, foreign }: FoundSearch,
  languages: readonly string[],
  parameters: Parameters,
): string {
  const { strict, loose, near } = query;
  const of = (...values: (string | null | undefined)[]) =>
    `array[${values.map((value) => `${parameters.add(value ?? null)}::tsquery`).join(', ')}]`;
  return [
    of(own, own, foreign),
    of(strict.candidate, loose?.candidate, query.foreign.candidate),
    of(strict.exact, loose?.exact, query.foreign.exact),
    `${parameters.add(near)}::tsquery`,
    `${parameters.add(languages)}::text[]`,
    mostHits,
    query.phrases.length > 0 ? mostForPhrases : mostHits,
  ].join(', ');
}
