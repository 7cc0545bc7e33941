import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PublicContext } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { findVersion, listVersions } from './article.queries.ts';
import { ArticleTranslation, PublicArticle } from './article.type.ts';
import { askedColumns } from './asked-fields.ts';
import { columnsFor, type LiveArticle } from './live-article.ts';

const linked = columnsFor(['language', 'title', 'slug', 'url']);

@Resolver(() => PublicArticle)
export class PublicArticleFieldsResolver {
  @FieldResolver(() => [ArticleTranslation], {
    description: 'The languages in which the article is live, this one included, in the order of the portal.',
  })
  translations(@Ctx() ctx: PublicContext, @Root() { articleId }: LiveArticle): Promise<ArticleTranslation[]> {
    return listVersions(ctx, { articleId, columns: linked });
  }

  @FieldResolver(() => PublicArticle, {
    nullable: true,
    description:
      'The same article in another language. When that one is not live, the first live one of `fallback`, with `isFallback` true; null when none is.',
  })
  translation(
    @Ctx() ctx: PublicContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { articleId }: LiveArticle,
    @Arg('language', () => LanguageTag, { description: 'The wanted language.' }) language: string,
    @Arg('fallback', () => [LanguageTag], {
      nullable: true,
      description: 'Languages that may stand in, best first; none when absent.',
    })
    fallback?: string[] | null,
  ): Promise<PublicArticle | null> {
    return findVersion(ctx, articleId, { language, fallback: fallback ?? [], columns: askedColumns(info) });
  }
}
