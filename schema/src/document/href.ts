import { contentLimits } from './limits.ts';

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * A link that may stand in a text: http, https, mailto, tel, a path of the same site (`/…`) or an anchor (`#…`).
 * Everything else (`javascript:`, `data:`, `//host`) is refused.
 */
export function isAllowedHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > contentLimits.href) return false;
  // Browsers drop tabs and newlines inside a URL and read a backslash as a slash.
  if (/[\s\\]|\p{Cc}/u.test(href)) return false;
  if (href.startsWith('#')) return href.length > 1;
  if (href.startsWith('/')) return !href.startsWith('//');
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url === null || !schemes.has(url.protocol)) return false;
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.pathname !== '';
  // `https:page` parses, but a browser resolves it against the page that it stands on.
  return /^https?:\/\/[^/]/i.test(href) && url.username === '' && url.password === '';
}

/** True when the link leaves the sites of the portal. */
export function isExternalHref(href: string, origins: readonly string[] = []): boolean {
  if (!/^https?:/i.test(href)) return false;
  return !origins.some((origin) => URL.canParse(origin) && new URL(origin).origin === new URL(href).origin);
}

/** A resolved media address that may stand in `src` or `href`: http, https or a path of the same site. */
export function isMediaUrl(url: string): boolean {
  return isAllowedHref(url) && (url.startsWith('/') || /^https?:/i.test(url));
}
