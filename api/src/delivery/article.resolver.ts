import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { connectionOf } from './article-connection.ts';
import { ArticlesArgs } from './article.args.ts';
import { findArticleBySlug } from './article.queries.ts';
import { PublicArticle } from './article.type.ts';
import { askedColumns, askedFields, isArgumentGiven } from './asked-fields.ts';
import { ArticleConnection } from './connection.type.ts';
import { listArticles } from './list-articles.ts';
import { pageBounds } from './page-bounds.ts';

@Resolver(() => PublicArticle)
export class PublicArticleResolver {
  @Query(() => ArticleConnection, {
    description:
      'The live articles of a portal in one language, newest first. Unknown portals, sections and languages have none. Errors: BAD_USER_INPUT for a page size, a cursor or a language tag that is none.',
  })
  async articles(
    @Ctx() ctx: PublicContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ArticlesArgs) { first, last, after, before, ...filter }: ArticlesArgs,
  ) {
    // With `last`, the default of `first` is not a wish.
    const newest = typeof last === 'number' && !isArgumentGiven(info, 'first') ? null : first;
    const list = await listArticles(ctx, filter, pageBounds({ first: newest, last, after, before }), {
      columns: askedColumns(info, ['nodes'], ['edges', 'node']),
      total: askedFields(info).has('totalCount'),
      surroundings: askedFields(info).has('pageInfo'),
    });
    return connectionOf(list);
  }

  @Query(() => PublicArticle, {
    nullable: true,
    description:
      'One live article by its address; null when there is none. An address that the article had before leads to it too: its `slug` then differs from the one asked for, and a site redirects to `url`. Errors: BAD_USER_INPUT for a language tag that is none.',
  })
  article(
    @Ctx() ctx: PublicContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('portal', () => String, { description: 'Key of the portal.' }) portal: string,
    @Arg('language', () => LanguageTag, { description: 'Language of the article.' }) language: string,
    @Arg('slug', () => String, { description: 'Last part of the address, not percent-encoded.' })
    slug: string,
  ) {
    return findArticleBySlug(ctx, { portal, language, slug }, askedColumns(info));
  }
}
