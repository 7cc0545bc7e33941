import { type Cursor, readCursor, writeCursor } from '../cursor.ts';

/** A part of the live articles of a portal in a language: a month, or what follows a place within it. */
export interface SitemapPart {
  /** Month in UTC, such as `2025-09`. */
  month: string;
  /** First entry of the part; null for the first part of the month. */
  from: Cursor | null;
}

const file = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:_([\w-]+))?\.xml$/;

const path = (...parts: string[]): string => `/sitemaps/${parts.map(encodeURIComponent).join('/')}`;

/** Path of the news sitemap of one portal. */
export const newsSitemapPath = (portal: string): string => path(portal, 'news.xml');

/**
 * Path of a part: `/sitemaps/hai-phong/vi/2025-09.xml`. Months keep their addresses for good, whatever is published or
 * withdrawn; only a month with more articles than a sitemap may hold has further parts, named by their first entry.
 */
export const sitemapPartPath = (portal: string, language: string, { month, from }: SitemapPart): string =>
  `${path(portal, language)}/${month}${from ? `_${writeCursor(from)}` : ''}.xml`;

/** The part that a file name stands for, or null when it stands for none. */
export function readSitemapFile(name: string): SitemapPart | null {
  const [, month, cursor] = file.exec(name) ?? [];
  if (month === undefined || month < '0001') return null;
  try {
    return { month, from: cursor === undefined ? null : readCursor(cursor, 'after') };
  } catch {
    return null;
  }
}
