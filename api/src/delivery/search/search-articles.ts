import { readQuery } from '@hai-dang/schema/search';
import type { PublicContext } from '../../shared/public-context.ts';
import { findFacets, noFacets } from './find-facets.ts';
import { findHits, type FoundHits, searchPage, type WantedHits } from './find-hits.ts';
import type { Wanted } from './matching-ranges.ts';
import { writeSearchCursor } from './search-cursor.ts';
import { findSearch, readSearch } from './search-scope.ts';
import type { SearchArgs } from './search.args.ts';
import type { SearchHit } from './search.type.ts';

const nothing: FoundHits = { hits: [], hasMore: false, total: 0, isCut: false };

/** A page of a search in the words of Relay's cursor connections. Facets are counted if somebody reads them. */
export async function searchArticles(
  ctx: PublicContext,
  { first, after, fallback, query, ...filter }: SearchArgs,
  wanted: Omit<WantedHits, 'languages'>,
) {
  const page = searchPage({ first, after: after ?? null });
  const search = await findSearch(ctx, filter, readSearch(query, filter.language));
  const languages = [filter.language, ...(fallback ?? [])];
  const { hits, hasMore, total, isCut } = search
    ? await findHits(ctx, search, page, { ...wanted, languages })
    : nothing;
  const wantedIn = readOnce(query);
  for (const hit of hits) hit.wantedIn = wantedIn;
  return {
    edges: hits.map((node) => ({ cursor: cursorOf(node), node })),
    nodes: hits,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: page.after !== null && total > hits.length,
      startCursor: hits[0] ? cursorOf(hits[0]) : null,
      endCursor: hits.length > 0 ? cursorOf(hits.at(-1)!) : null,
    },
    totalCount: total,
    isTotalCut: isCut,
    get facets() {
      return search ? findFacets(ctx, search, filter.language) : noFacets;
    },
  };
}

/** Reads what was typed once per language that hits are shown in. */
function readOnce(query: string): SearchHit['wantedIn'] {
  const read = new Map<string, Wanted>();
  return (language) => {
    const wanted = read.get(language) ?? readQuery(query, language) ?? { tokens: [], phrases: [] };
    read.set(language, wanted);
    return wanted;
  };
}

const cursorOf = ({ score, article }: SearchHit): string =>
  writeSearchCursor({ score, publicationId: article.publicationId });
