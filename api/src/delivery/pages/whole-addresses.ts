import type { LivePortal } from '../directory.ts';

/**
 * A rendered body with whole addresses, so that it can be read away from the portal: media from this server, other paths
 * from the portal's domain, anchors within `page`. In rendered HTML a quotation mark of the text is escaped, so what
 * looks like an attribute is one.
 */
export function withWholeAddresses(
  html: string,
  { origin, portal, page }: { origin: string; portal: Pick<LivePortal, 'domain'>; page: string },
): string {
  const site = portal.domain === null ? origin : `https://${portal.domain}`;
  return html
    .replace(/ (src|href)="(\/[^"]*)"/g, (_, name: string, path: string) => {
      const host = path.startsWith('/media/') ? origin : site;
      return ` ${name}="${host}${path}"`;
    })
    .replace(/ href="(#[^"]*)"/g, (_, anchor: string) => ` href="${page}${anchor}"`);
}
