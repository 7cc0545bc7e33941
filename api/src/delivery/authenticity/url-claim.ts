import { canonicalLanguageTag } from '@hai-dang/schema';
import type { PublicContext } from '../../shared/context.ts';
import { readGlobalId } from '../global-id.ts';
import { readPublicDirectory } from '../portal.queries.ts';

/** What an address names: a state, a language version, or the place of an article in a portal. */
export type Named =
  { publicationId: string } | { translationId: string } | { portal: string; language: string; slug: string };

/** What an address of a portal or of this server names; null when it names no article. */
export async function readArticleUrl(ctx: PublicContext, url: URL): Promise<Named | null> {
  const path = decode(url.pathname);
  if (path === null) return null;
  const { portals } = await readPublicDirectory(ctx);
  const ofDomain = portals.filter(({ domain }) => domain !== null && domain.toLowerCase() === url.host);
  for (const portal of ofDomain) {
    // The longest folder first: `/` is the folder of many a default language.
    const folders = portal.languages.toSorted((a, b) => b.urlPrefix.length - a.urlPrefix.length);
    const place = folders.find(({ urlPrefix }) => path.startsWith(urlPrefix));
    const slug = place && path.slice(place.urlPrefix.length).replace(/\/$/, '');
    if (slug && !slug.includes('/')) return { portal: portal.key, language: place.language, slug };
  }
  return url.host === new URL(ctx.origin).host ? ofThisServer(path) : null;
}

function ofThisServer(path: string): Named | null {
  const [room, first = '', second = '', third = ''] = path.split('/').slice(1);
  if (room === 'state') return { publicationId: first };
  if (room === 'read') return { portal: first, language: canonicalLanguageTag(second) ?? '', slug: third };
  const named = room === 'embed' && first === 'article' ? readGlobalId(second) : null;
  return named?.type === 'Article' ? { translationId: named.id } : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
