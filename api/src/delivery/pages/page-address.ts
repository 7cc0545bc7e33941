import { articleUrl } from '../article-url.ts';
import type { LivePortal } from '../directory.ts';

const path = (...parts: string[]): string => `/${parts.map(encodeURIComponent).join('/')}`;

/** Path of the list of a portal in a language, narrowed to a section by its key. */
export const listPath = (portal: string, language: string, section?: string): string =>
  path('read', portal, language) + (section === undefined ? '' : `?section=${encodeURIComponent(section)}`);

/** Path of the reader page of an article. */
export const articlePath = (portal: string, language: string, slug: string): string =>
  path('read', portal, language, slug);

/** What an address is made from. */
export interface Addressed {
  portal: LivePortal;
  language: string;
  slug: string;
}

/**
 * The one address of an article that others should keep: its page on the portal's domain, or the reader page of this
 * server (`origin`) while the portal has no domain.
 */
export const canonicalUrl = (origin: string, { portal, language, slug }: Addressed): string =>
  portal.domain === null
    ? origin + articlePath(portal.key, language, slug)
    : articleUrl(portal, { language, slug });

/** The front page of a portal in a language: on its domain, or the list of this server while it has none. */
export function homeUrl(origin: string, portal: LivePortal, language: string): string {
  const folder = portal.languages.find((each) => each.language === language)?.urlPrefix ?? '/';
  return portal.domain === null
    ? origin + listPath(portal.key, language)
    : `https://${portal.domain}${encodeURI(folder)}`;
}
