import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../../shared/public-context.ts';
import { askedColumns, askedFields } from '../asked-fields.ts';
import { searchArticles } from './search-articles.ts';
import { suggestTexts } from './suggest-texts.ts';
import { SuggestArgs } from './suggest.args.ts';
import { Suggestion } from './suggestion.type.ts';
import { SearchArgs } from './search.args.ts';
import { SearchConnection } from './search.type.ts';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Live articles that match a query, best first: matches to the letter before loose ones and those in other languages; then title over summary over body, words side by side over scattered ones, new over old, and sections by the weight that their portal gives them. Errors: BAD_USER_INPUT for a query that is empty or too long, a page size, a cursor or a language tag that is none.',
  })
  search(
    @Ctx() ctx: PublicContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SearchArgs) args: SearchArgs,
  ) {
    const nodes = [['nodes'], ['edges', 'node']];
    const highlights = new Set(nodes.flatMap((path) => [...askedFields(info, [...path, 'highlights'])]));
    return searchArticles(ctx, args, {
      columns: [
        ...new Set([
          'publicationId' as const,
          ...askedColumns(info, ...nodes.map((path) => [...path, 'article'])),
          ...(highlights.has('title') ? (['title'] as const) : []),
          ...(highlights.has('summary') ? (['summary'] as const) : []),
        ]),
      ],
      body: highlights.has('body'),
    });
  }

  @Query(() => [Suggestion], {
    description:
      'What a reader may go on to type: tags, then titles, of live articles in which each word begins a word or the last one does. Errors: BAD_USER_INPUT for a text that is too long, a number out of range or a language tag that is none.',
  })
  suggest(@Ctx() ctx: PublicContext, @Args(() => SuggestArgs) args: SuggestArgs): Promise<Suggestion[]> {
    return suggestTexts(ctx, args);
  }
}
