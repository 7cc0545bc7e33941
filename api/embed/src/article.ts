/** An article as the server answers it. */
export interface Article {
  id: string;
  language: string;
  title: string;
  summary: string | null;
  bodyHtml: string;
  attribution: string;
  author: string | null;
  slug: string;
  url: string;
  permalink: string;
  publishedAt: string;
  updatedAt: string;
  contentHash: string;
  notice: string | null;
  source: { name: string | null; url: string | null } | null;
  section: { name: string };
  signature: { keyId: string; jws: string; statement: string } | null;
}

/** How an article ended that is not live any more. */
export interface Ending {
  status: 'WITHDRAWN' | 'TAKEN_DOWN' | 'LIVE' | 'MOVED' | 'UNKNOWN';
  publicNote: string | null;
  endedAt: string | null;
  url: string | null;
}

export type Listed = Pick<
  Article,
  'language' | 'title' | 'summary' | 'slug' | 'url' | 'attribution' | 'publishedAt'
>;
