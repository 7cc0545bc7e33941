import type { ArticleKind } from '@hai-dang/schema';
import { portals, publications, sections } from '@hai-dang/schema/tables';
import { and, arrayContains, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { PublicContext } from '../shared/context.ts';
import { isLive } from './live-article.ts';

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

/** The filter as a condition on `publications` alone, so that one index answers it. */
export function matching(ctx: PublicContext, filter: ArticleFilter): SQL | undefined {
  const { language, section, kind, tag, publishedAfter, publishedBefore } = filter;
  return and(
    isLive,
    inPortal(ctx, filter.portal),
    eq(publications.language, language),
    typeof section === 'string' ? inSection(ctx, filter.portal, section) : undefined,
    kind ? eq(publications.kind, kind) : undefined,
    typeof tag === 'string' ? arrayContains(publications.tags, [storable(tag)]) : undefined,
    publishedAfter ? gte(publications.publishedAt, moment(publishedAfter)) : undefined,
    publishedBefore ? lt(publications.publishedAt, moment(publishedBefore)) : undefined,
  );
}

/** PostgreSQL keeps no NUL in a text and refuses to look for one; nothing is named so. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

export const inPortal = (ctx: PublicContext, key: string): SQL =>
  sql`${publications.portalId} = ${portalId(ctx, key)}`;

const portalId = (ctx: PublicContext, key: string) =>
  ctx.db
    .select({ id: portals.id })
    .from(portals)
    .where(eq(portals.key, storable(key)));

/** The section and all that stands under it. */
const inSection = (ctx: PublicContext, portal: string, key: string): SQL =>
  sql`${publications.sectionId} = any(array(
    with recursive branch as (
      select id from ${sections} where portal_id = ${portalId(ctx, portal)} and key = ${storable(key)}
      union
      select under.id from ${sections} under join branch on under.parent_id = branch.id
    )
    select id from branch))`;

/** Any moment that RFC 3339 can write, the year 0 included, which PostgreSQL calls 1 BC. */
const moment = (date: Date): SQL => sql`to_timestamp(${date.getTime() / 1000}::double precision)`;
