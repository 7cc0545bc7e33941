import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { PublicContext } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { noticeSentence } from '../shared/sentence.ts';
import { articleUrl } from './article-url.ts';
import { findVersion, listVersions } from './article.queries.ts';
import { ArticleSource, ArticleTranslation, PublicArticle } from './article.type.ts';
import { askedContent } from './asked-fields.ts';
import { globalId } from './global-id.ts';
import type { LiveArticle } from './live-article.ts';
import { Image, Media } from './media.type.ts';
import { findSectionOf, type LiveSection } from './section.queries.ts';
import { PublicSection } from './section.type.ts';

@Resolver(() => PublicArticle)
export class PublicArticleFieldsResolver {
  @FieldResolver(() => ID, {
    description:
      'Identifier of this language version of the article. It stays the same when the text is published again.',
  })
  id(@Root() { translationId }: LiveArticle): string {
    return globalId('Article', translationId);
  }

  @FieldResolver(() => PublicSection, { description: 'The section that it stands in.' })
  async section(
    @Ctx() ctx: PublicContext,
    @Root() { portalId, sectionId, language }: LiveArticle,
  ): Promise<LiveSection> {
    const section = await findSectionOf(ctx, portalId, sectionId);
    if (!section) throw new Error(`Section ${sectionId} of a live article is missing`);
    return { ...section, language };
  }

  @FieldResolver(() => ArticleSource, {
    nullable: true,
    description: 'From whom it was taken over; null for a text of the portal itself.',
  })
  source(@Root() { sourceName, sourceUrl }: LiveArticle): ArticleSource | null {
    return sourceName === null && sourceUrl === null ? null : { name: sourceName, url: sourceUrl };
  }

  @FieldResolver(() => Image, {
    nullable: true,
    description: 'The picture that stands for it; null without one.',
  })
  cover(@Root() { cover }: LiveArticle) {
    return cover;
  }

  @FieldResolver(() => [Media], { description: 'What is shown in the body, in reading order.' })
  media(@Root() { media }: LiveArticle): Media[] {
    return media.map((each) => Object.assign(new Image(), each));
  }

  @FieldResolver(() => String, {
    description:
      'Address of the page for readers: `https://`, the domain of the portal, the folder of the language, the slug. A path without scheme and domain while the portal has no domain.',
  })
  url(@Root() article: LiveArticle): string {
    return articleUrl(article);
  }

  @FieldResolver(() => [ArticleTranslation], {
    description: 'The languages in which the article is live, this one included, in the order of the portal.',
  })
  async translations(
    @Ctx() ctx: PublicContext,
    @Root() { articleId }: LiveArticle,
  ): Promise<ArticleTranslation[]> {
    const versions = await listVersions(ctx, { articleId });
    return versions.map((version) => ({
      language: version.language,
      title: version.title,
      slug: version.slug,
      url: articleUrl(version),
    }));
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
  ) {
    return findVersion(ctx, articleId, { language, fallback: fallback ?? [], content: askedContent(info) });
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the text stands in for a language that is missing: say so beside it, and in which `language` it is.',
  })
  isFallback(@Root() { isFallback }: LiveArticle): boolean {
    return isFallback ?? false;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What readers must be told beside the text, in its own language; null when `hasNotice` is false.',
  })
  notice(@Root() { hasNotice, language }: LiveArticle): string | null {
    return hasNotice ? noticeSentence(language, 'sourceCorrected') : null;
  }
}
