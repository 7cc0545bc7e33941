import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../../shared/context.ts';
import { findEndingOf } from './ending.queries.ts';
import { ArticleEnding } from './ending.type.ts';

@Resolver()
export class EndingResolver {
  @Query(() => ArticleEnding, {
    nullable: true,
    description:
      'How an article ended, for those who kept its identifier and find it gone; by its address ask `address`. Null while it is live, and for what never was.',
  })
  ending(
    @Ctx() ctx: PublicContext,
    @Arg('id', () => ID, { description: 'Identifier of the article that this API gave out.' }) id: string,
  ): Promise<ArticleEnding | null> {
    return findEndingOf(ctx, id);
  }
}
