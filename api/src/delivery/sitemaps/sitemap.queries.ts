import type { PublicContext } from '../../shared/public-context.ts';
import { preciseMoment } from '../live-article.ts';
import { Parameters, run } from '../statement.ts';
import type { SitemapPart } from './sitemap-address.ts';

/** Articles in one sitemap; the protocol allows 50,000 addresses, and each article brings those of its other languages. */
export const partSize = 10_000;

/** A live article with the languages that it is live in, as pairs of language and slug. */
export interface SitemapRow {
  language: string;
  sourceLanguage: string;
  title: string;
  slug: string;
  publishedAt: string;
  updatedAt: string;
  versions: [language: string, slug: string][];
}

const versions = `(select json_agg(json_build_array(v.language, v.slug) order by v.language) from publications v
   where v.status = 'live' and v.article_id = p.article_id) as versions`;
const columns = `p.language, p.source_language as "sourceLanguage", p.title, p.slug, p.published_at as "publishedAt",
   p.updated_at as "updatedAt"`;

/**
 * Where the parts begin, oldest first. Hops from part to part along the index of the list: a million articles are
 * passed over there without being read, and no address depends on a row number.
 */
export async function listSitemapParts(
  ctx: PublicContext,
  portalId: string,
  language: string,
  size = partSize,
): Promise<SitemapPart[]> {
  const parameters = new Parameters();
  const live = `status = 'live' and portal_id = ${parameters.add(portalId)} and language = ${parameters.add(language)}`;
  const inOrder = 'order by published_at, translation_id';
  const nextMonth = `((date_trunc('month', part.at at time zone 'UTC') + interval '1 month') at time zone 'UTC')`;
  const rows = await run<{ at: string; id: string }>(
    ctx,
    `with recursive part (at, id) as (
       (select published_at, translation_id from publications where ${live} ${inOrder} limit 1)
       union all
       select next.published_at, next.translation_id from part cross join lateral (
         (select published_at, translation_id from publications
          where ${live} and (published_at, translation_id) >= (part.at, part.id) and published_at < ${nextMonth}
          ${inOrder} offset ${parameters.add(size)}::int limit 1)
         union all
         (select published_at, translation_id from publications
          where ${live} and published_at >= ${nextMonth} ${inOrder} limit 1)
         ${inOrder} limit 1
       ) as next
     )
     select at, id from part order by at, id`,
    parameters,
  );
  return rows.map(({ at, id }, index) => {
    const month = monthOf(at);
    const isFirst = index === 0 || monthOf(rows[index - 1]!.at) !== month;
    return { month, from: isFirst ? null : { publishedAt: preciseMoment(at), translationId: id } };
  });
}

const monthOf = (moment: string): string => moment.slice(0, 7);

/** The live articles of one part, oldest first. */
export function listSitemapRows(
  ctx: PublicContext,
  portalId: string,
  language: string,
  { month, from }: SitemapPart,
  size = partSize,
): Promise<SitemapRow[]> {
  const parameters = new Parameters();
  const [portal, spoken, start] = [portalId, language, `${month}-01T00:00:00Z`].map((each) =>
    parameters.add(each),
  );
  const since = from
    ? `and (published_at, translation_id) >= (${parameters.add(from.publishedAt)}::timestamptz, ${parameters.add(from.translationId)}::uuid)`
    : '';
  return run<SitemapRow>(
    ctx,
    `select ${columns}, ${versions} from publications p
     where status = 'live' and portal_id = ${portal} and language = ${spoken}
       and published_at >= ${start}::timestamptz
       and published_at < ((${start}::timestamptz at time zone 'UTC' + interval '1 month') at time zone 'UTC') ${since}
     order by published_at, translation_id limit ${parameters.add(size)}::int`,
    parameters,
  );
}

/** What went live in a portal since a moment, newest first. */
export function listNews(
  ctx: PublicContext,
  portalId: string,
  languages: readonly string[],
  since: Date,
  limit: number,
): Promise<SitemapRow[]> {
  const parameters = new Parameters();
  return run<SitemapRow>(
    ctx,
    `select ${columns}, '[]'::json as versions from publications p
     where status = 'live' and portal_id = ${parameters.add(portalId)}
       and language = any(${parameters.add(languages)}::text[])
       and published_at >= ${parameters.add(since.toISOString())}::timestamptz
     order by published_at desc, translation_id desc limit ${parameters.add(limit)}::int`,
    parameters,
  );
}
