import type { PublicArticle } from '../article.type.ts';

/** A picture of an entry, as something to fetch. */
export interface FeedPicture {
  url: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  alt: string;
}

/** One article in a feed. */
export interface FeedEntry {
  /** URN of the language version: the same wherever the entry is read, and after corrections. */
  id: string;
  url: string;
  article: PublicArticle;
  section: { key: string; name: string; url: string };
  /** Body with whole addresses, the notice above it and the attribution line below it. */
  html: string;
  picture: FeedPicture | null;
}

/** A feed before it is written in a format. */
export interface Feed {
  /** URN of the place. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** Name of the portal in the language of the feed. */
  portalName: string;
  /** Line that credits the portal (HP25-19.1). */
  attribution: string;
  homeUrl: string;
  selfUrl: string;
  updatedAt: Date;
  /** Newest first. */
  entries: FeedEntry[];
}
