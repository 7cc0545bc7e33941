import type { ArticleKind } from '@hai-dang/schema';
import type { PublicContext } from '../../shared/public-context.ts';
import type { LiveSection } from '../directory.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { Parameters, run } from '../statement.ts';
import type { FoundSearch } from './search-scope.ts';

/** Matches that are counted at most. */
const mostCounted = 2000;

export interface FoundFacets {
  sections: { section: LiveSection; count: number }[];
  kinds: { kind: ArticleKind; count: number }[];
  years: { year: number; count: number }[];
}

interface FacetRow {
  sectionId: string | null;
  kind: ArticleKind | null;
  year: number | null;
  count: number;
}

/** How the matches of a search spread over sections, kinds and years. */
export async function findFacets(
  ctx: PublicContext,
  { query, own }: FoundSearch,
  language: string,
): Promise<FoundFacets> {
  const parameters = new Parameters();
  // As loosely as is found at all, so that no hit is missing from the counts.
  const { candidate, exact } = query.loose ?? query.strict;
  const scope = `${parameters.add(own)}::tsquery`;
  const rows = await run<FacetRow>(
    ctx,
    `select section_id as "sectionId", kind, year, matches::int as count
     from search_facets(${scope} && ${parameters.add(candidate)}::tsquery,
       ${scope} && ${parameters.add(exact)}::tsquery, ${mostCounted})
     order by matches desc, year desc, kind, section_id`,
    parameters,
  );
  const directory = await readPublicDirectory(ctx);
  return {
    sections: rows.flatMap(({ sectionId, count }) => {
      const section = sectionId === null ? undefined : directory.section(sectionId);
      return section ? [{ section: { ...section, language }, count }] : [];
    }),
    kinds: rows.flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }])),
    years: rows
      .flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]))
      .toSorted((a, b) => b.year - a.year),
  };
}

export const noFacets: FoundFacets = { sections: [], kinds: [], years: [] };
