import type { PublicArticle } from './article.type.ts';
import { writeCursor } from './cursor.ts';
import type { ArticleList } from './list-articles.ts';
import { preciseMoment } from './live-article.ts';

/** A list in the words of Relay's cursor connections. What nobody reads is not made. */
export function connectionOf({ articles, hasNewer, hasOlder, total }: ArticleList) {
  return {
    get edges() {
      return articles.map((node) => ({ cursor: cursorOf(node), node }));
    },
    nodes: articles,
    get pageInfo() {
      const [first, last] = [articles[0], articles.at(-1)];
      return {
        hasNextPage: hasOlder,
        hasPreviousPage: hasNewer,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      };
    },
    totalCount: total,
  };
}

const cursorOf = ({ preciseTime, translationId }: PublicArticle): string =>
  writeCursor({ publishedAt: preciseMoment(preciseTime), translationId });
