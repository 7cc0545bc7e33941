import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublicContext } from '../../shared/public-context.ts';
import { PublicArticle } from '../article.type.ts';
import { headHtml } from './head-html.ts';
import { jsonLdOf } from './json-ld.ts';
import { dublinCoreOf, openGraphOf } from './meta-tags.ts';
import { metadataOf } from './metadata.ts';
import { ArticleMetadata } from './metadata.type.ts';

@Resolver(() => PublicArticle)
export class ArticleMetadataResolver {
  @FieldResolver(() => ArticleMetadata, { description: 'What a page about it says in its `head`.' })
  async metadata(@Ctx() ctx: PublicContext, @Root() article: PublicArticle): Promise<ArticleMetadata> {
    const metadata = await metadataOf(ctx, article);
    const { canonicalUrl, title, description, alternates } = metadata;
    const source = alternates.find(({ isSource }) => isSource);
    return {
      canonicalUrl,
      title,
      description,
      alternates: [
        ...alternates.map(({ language, url }) => ({ hreflang: language, url })),
        ...(source ? [{ hreflang: 'x-default', url: source.url }] : []),
      ],
      openGraph: openGraphOf(metadata),
      dublinCore: dublinCoreOf(metadata),
      jsonLd: JSON.stringify(jsonLdOf(metadata, ctx.origin)),
      headHtml: headHtml(metadata, ctx.origin),
    };
  }
}
