import { FieldResolver, Resolver, Root } from 'type-graphql';
import { highlight } from './highlight.ts';
import { SearchHighlights, SearchHit } from './search.type.ts';
import { snippet } from './snippet.ts';

@Resolver(() => SearchHit)
export class SearchHitResolver {
  @FieldResolver(() => SearchHighlights, { description: 'Its text with the matches marked.' })
  highlights(@Root() { article, wantedIn, searchedText }: SearchHit) {
    const { language } = article;
    const wanted = wantedIn(language);
    // Getters: what nobody reads is not made.
    return {
      get title() {
        return highlight(article.title, wanted, language);
      },
      get summary() {
        return article.summary === null ? null : highlight(article.summary, wanted, language);
      },
      get body() {
        return snippet(searchedText ?? '', wanted, language);
      },
    };
  }
}
