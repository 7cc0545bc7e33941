import type { ArticleKind } from '@hai-dang/schema';
import type { PublicContext } from '../shared/context.ts';
import { surrogateKey } from './cache/surrogate-keys.ts';
import type { LivePortal } from './directory.ts';
import { readPublicDirectory } from './portal.queries.ts';
import type { Parameters } from './statement.ts';

/** What a list of articles is narrowed to; conditions add up. */
export interface ArticleFilter {
  /** Key of the portal. */
  portal: string;
  language: string;
  /** Key of a section; its branches are included. */
  section?: string | null;
  kind?: ArticleKind | null;
  tag?: string | null;
  publishedAfter?: Date | null;
  publishedBefore?: Date | null;
}

/** A filter whose portal and section exist. */
export interface FoundFilter extends Omit<ArticleFilter, 'portal' | 'section'> {
  portal: LivePortal;
  /** Ids of the sections that are meant; null for all of the portal. */
  sectionIds: readonly string[] | null;
}

/** Looks the names of a filter up; null when there is no such portal or section, and so nothing in the list. */
export async function findFilter(ctx: PublicContext, filter: ArticleFilter): Promise<FoundFilter | null> {
  const { section, ...rest } = filter;
  const directory = await readPublicDirectory(ctx);
  const portal = directory.byKey.get(filter.portal);
  if (!portal) return null;
  if (typeof section !== 'string') {
    ctx.madeFrom.add(surrogateKey.language(portal.portalId, filter.language));
    return { ...rest, portal, sectionIds: null };
  }
  const found = portal.sections.find(({ key }) => key === section);
  if (!found) return null;
  ctx.madeFrom.add(surrogateKey.section(found.sectionId, filter.language));
  return { ...rest, portal, sectionIds: directory.branch(found.sectionId) };
}

/** The filter as conditions on `publications` alone, so that one index answers it. */
export function matching(filter: FoundFilter, parameters: Parameters): string[] {
  const { portal, language, sectionIds, kind, tag, publishedAfter, publishedBefore } = filter;
  const [one] = sectionIds ?? [];
  return [
    // Row-level security says the same; said again, the rule also picks the index.
    "status = 'live'",
    ...(sectionIds === null ? [`portal_id = ${parameters.add(portal.portalId)}`] : []),
    ...(sectionIds?.length === 1 ? [`section_id = ${parameters.add(one)}`] : []),
    ...(sectionIds && sectionIds.length > 1
      ? [
          `portal_id = ${parameters.add(portal.portalId)}`,
          `section_id = any(${parameters.add(sectionIds)}::uuid[])`,
        ]
      : []),
    `language = ${parameters.add(language)}`,
    ...(kind ? [`kind = ${parameters.add(kind)}`] : []),
    ...(typeof tag === 'string' ? [`tags @> ${parameters.add([storable(tag)])}::text[]`] : []),
    ...(publishedAfter ? [`published_at >= ${moment(parameters, publishedAfter)}`] : []),
    ...(publishedBefore ? [`published_at < ${moment(parameters, publishedBefore)}`] : []),
  ];
}

/** PostgreSQL keeps no NUL in a text and refuses to look for one; nothing is named so. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

/** Any moment that RFC 3339 can write, the year 0 included, which PostgreSQL calls 1 BC. */
const moment = (parameters: Parameters, date: Date): string =>
  `to_timestamp(${parameters.add(date.getTime() / 1000)}::double precision)`;
