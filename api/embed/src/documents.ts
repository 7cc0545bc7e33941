import {
  articleById,
  articleBySlug,
  articleList,
  endingById,
  endingBySlug,
} from '../../src/delivery/embed/embed-documents.ts';

// Put in their places when the module is built.
declare const ARTICLE_BY_SLUG_HASH: string;
declare const ARTICLE_BY_ID_HASH: string;
declare const ENDING_BY_SLUG_HASH: string;
declare const ENDING_BY_ID_HASH: string;
declare const ARTICLE_LIST_HASH: string;

/** A GraphQL document with the hash by which the server knows it. */
export interface HashedDocument {
  text: string;
  hash: string;
}

export const documents = {
  articleBySlug: { text: articleBySlug, hash: ARTICLE_BY_SLUG_HASH },
  articleById: { text: articleById, hash: ARTICLE_BY_ID_HASH },
  endingBySlug: { text: endingBySlug, hash: ENDING_BY_SLUG_HASH },
  endingById: { text: endingById, hash: ENDING_BY_ID_HASH },
  articleList: { text: articleList, hash: ARTICLE_LIST_HASH },
} satisfies Record<string, HashedDocument>;
