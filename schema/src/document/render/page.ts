import type { Labels } from './labels.ts';

/** Where a medium of the library is served, and what is known of it. */
export interface MediaSource {
  url: string;
  width?: number | null;
  height?: number | null;
  /** The library's text alternative in the page's language, used where the picture has none of its own. */
  alt?: string | null;
}

export interface RenderOptions {
  /** BCP 47 tag of the text. */
  language: string;
  /** Resolves a medium; a block whose medium is unknown is left out. */
  media: (id: string) => MediaSource | undefined;
  /** Resolves an embedded article; without an address its title stands alone. */
  article?: (id: string) => { url: string; title?: string } | undefined;
  /** The portal's own sites, as origins (`https://langson.example`): links to them are not marked as external. */
  portal?: { origins: readonly string[] };
}

/** What the rendering of one body carries along: the options, and names already given on the page. */
export interface Page extends RenderOptions {
  labels: Labels;
  origins: readonly string[];
  headingIds: Set<string>;
  tables: number;
}
