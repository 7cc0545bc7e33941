export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** What a feed is about, by the names that stand in its address. */
export interface FeedPlace {
  portal: string;
  language: string;
  /** Key of a section; all of the portal without one. */
  section?: string | undefined;
}

/** Path of a feed: `/feeds/hai-phong/vi.rss`, `/feeds/hai-phong/vi/tin-tuc.atom`. */
export function feedPath({ portal, language, section }: FeedPlace, format: FeedFormat): string {
  const parts = [portal, language, ...(section === undefined ? [] : [section])].map(encodeURIComponent);
  return `/feeds/${parts.join('/')}.${format}`;
}

/** Name and format from the last part of a path; null when it does not end like a feed. */
export function readFeedFile(file: string): { name: string; format: FeedFormat } | null {
  const dot = file.lastIndexOf('.');
  const format = feedFormats.find((each) => each === file.slice(dot + 1));
  return dot > 0 && format ? { name: file.slice(0, dot), format } : null;
}
