import { writeCursor } from './cursor.ts';
import type { ArticleList } from './list-articles.ts';
import type { LiveArticle } from './live-article.ts';

/** A list in the words of Relay's cursor connections. */
export function connectionOf({ articles, hasNewer, hasOlder, total }: ArticleList) {
  const edges = articles.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes: articles,
    pageInfo: {
      hasNextPage: hasOlder,
      hasPreviousPage: hasNewer,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

const cursorOf = ({ preciseTime, translationId }: LiveArticle): string =>
  writeCursor({ publishedAt: preciseTime, translationId });
