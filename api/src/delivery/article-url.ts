import type { LivePortal } from './directory.ts';

/** Where readers find an article: a path alone while the portal has no domain. Letters beyond ASCII are percent-encoded. */
export function articleUrl(
  { domain, languages }: Pick<LivePortal, 'domain' | 'languages'>,
  { language, slug }: { language: string; slug: string },
): string {
  const folder = languages.find((each) => each.language === language)?.urlPrefix ?? '/';
  return `${domain === null ? '' : `https://${domain}`}${encodeURI(folder + slug)}`;
}
