import type { PublicContext } from '../../shared/public-context.ts';
import { findArticle } from '../article.queries.ts';
import type { PublicArticle } from '../article.type.ts';
import type { LivePortal } from '../directory.ts';
import { readGlobalId } from '../global-id.ts';
import { findAddress } from '../pages/find-address.ts';
import { metadataColumns } from '../pages/metadata.ts';
import { readPublicDirectory } from '../portal.queries.ts';

/** What an address of ours names: an article by its place, or by its identifier. */
type Named = { portal: string; language: string; slug: string } | { translationId: string };

/**
 * The live article that an address shows: its reader page, its page on the portal's domain (an earlier slug too), or its
 * embed page. Null for any other address, and for what is not live.
 */
export async function findEmbedded(ctx: PublicContext, address: string): Promise<PublicArticle | null> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const { portals } = await readPublicDirectory(ctx);
  const named = url.host === new URL(ctx.origin).host ? namedHere(url) : namedOnDomain(url, portals);
  if (!named) return null;
  if ('translationId' in named) return findArticle(ctx, named.translationId, metadataColumns);
  const found = await findAddress(ctx, named, metadataColumns);
  return 'article' in found ? found.article : null;
}

function namedHere({ pathname }: URL): Named | null {
  const parts = partsOf(pathname);
  if (parts?.[0] === 'embed' && parts[1] === 'article' && parts.length === 3) {
    const id = readGlobalId(parts[2] ?? '');
    return id?.type === 'Article' ? { translationId: id.id } : null;
  }
  if (parts?.[0] !== 'read' || parts.length !== 4) return null;
  const [, portal = '', language = '', slug = ''] = parts;
  return { portal, language, slug };
}

/** The folder of the language, then the slug; the longest folder that fits, since one may be `/`. */
function namedOnDomain({ host, pathname }: URL, portals: readonly LivePortal[]): Named | null {
  const portal = portals.find(({ domain }) => domain?.toLowerCase() === host);
  const path = decoded(pathname);
  if (!portal || path === null) return null;
  const [folder] = portal.languages
    .filter(({ urlPrefix }) => path.startsWith(urlPrefix))
    .toSorted((a, b) => b.urlPrefix.length - a.urlPrefix.length);
  const slug = folder && path.slice(folder.urlPrefix.length).replace(/\/$/, '');
  if (!folder || !slug || slug.includes('/')) return null;
  return { portal: portal.key, language: folder.language, slug };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function partsOf(pathname: string): string[] | null {
  const parts = pathname.replace(/\/$/, '').split('/').slice(1).map(decoded);
  return parts.every((part) => part !== null) ? parts : null;
}
