import type { ArticleKind } from '@hai-dang/schema';
import { lexeme, readQuery, type SearchQuery } from '@hai-dang/schema/search';
import { badUserInput } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import type { LivePortal, PublicDirectory } from '../directory.ts';
import { readPublicDirectory } from '../portal.queries.ts';

const longestQuery = 200;

/** What a search is narrowed to; conditions add up. */
export interface SearchFilter {
  portal?: string | null;
  language: string;
  section?: string | null;
  kind?: ArticleKind | null;
  year?: number | null;
}

/** A search whose portal and section exist: conditions for `tsquery`, on the scope that each search entry carries. */
export interface FoundSearch {
  query: SearchQuery;
  /** Entries in the asked language. */
  own: string;
  /** Entries in the other languages. */
  foreign: string;
}

/** Looks the names of a search up. Null when there is no such portal or section. */
export async function findSearch(
  ctx: PublicContext,
  filter: SearchFilter,
  query: SearchQuery,
): Promise<FoundSearch | null> {
  const directory = await readPublicDirectory(ctx);
  const { language } = filter;
  const portal = typeof filter.portal === 'string' ? directory.byKey.get(filter.portal) : null;
  if (portal === undefined) return null;
  noteLanguages(ctx, portal);
  const narrowed = narrowing(directory, portal, filter);
  if (narrowed === null) return null;
  const key = portal ? `~p${bare(portal.portalId)}` : null;
  const own = key ? lexeme(key + language) : lexeme(`~${language}`);
  const others = `!${lexeme(`~${language}`)}`;
  return {
    query,
    own: [own, ...narrowed].join(' & '),
    foreign: [...(key ? [lexeme(key)] : []), others, ...narrowed].join(' & '),
  };
}

/** What somebody typed into the argument `field`. Throws BAD_USER_INPUT when it is too long or nothing to look for. */
export function readSearch(typed: string, language: string, field = 'query'): SearchQuery {
  const text = typed.trim();
  if (text === '') throw badUserInput({ field, code: 'required' });
  if (text.length > longestQuery)
    throw badUserInput({ field, code: 'tooLong', values: { max: longestQuery } });
  const read = readQuery(text, language);
  if (!read) throw badUserInput({ field, code: 'nothingToLookFor' });
  return read;
}

/** A change in any language can change what is found, since another language of an article may be what matches. */
function noteLanguages(ctx: PublicContext, portal: LivePortal | null): void {
  // Whatever goes live or ends anywhere names this key.
  if (!portal) ctx.madeFrom.add(surrogateKey.missing);
  for (const { language } of portal?.languages ?? [])
    ctx.madeFrom.add(surrogateKey.language(portal?.portalId ?? '', language));
}

/** The filters as conditions; null when there is no such section. */
function narrowing(
  directory: PublicDirectory,
  portal: LivePortal | null,
  { section, kind, year }: SearchFilter,
): string[] | null {
  const conditions: string[] = [];
  if (typeof section === 'string') {
    const named = (portal ? [portal] : directory.portals)
      .flatMap(({ sections }) => sections)
      .filter(({ key }) => key === section);
    if (named.length === 0) return null;
    const ids = named.flatMap(({ sectionId }) => directory.branch(sectionId));
    conditions.push(`(${ids.map((id) => lexeme(`~s${bare(id)}`)).join(' | ')})`);
  }
  if (kind) conditions.push(lexeme(`~k${kind}`));
  if (typeof year === 'number') conditions.push(lexeme(`~y${year}`));
  return conditions;
}

const bare = (id: string): string => id.replaceAll('-', '');
