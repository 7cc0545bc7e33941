import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireActor } from '../people/people.access.ts';
import { getUser } from '../people/user.queries.ts';
import { User } from '../people/user.type.ts';
import { listPortalLanguages } from '../portals/portal-parts.queries.ts';
import { getPortalById } from '../portals/portal.queries.ts';
import { Portal } from '../portals/portal.type.ts';
import { getSection } from '../portals/section.queries.ts';
import { Section } from '../portals/section.type.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { listTranslationsOf } from '../translations/translation.queries.ts';
import { Translation } from '../translations/translation.type.ts';
import { canUpdateArticle } from './article.access.ts';
import { ArticleFilter, ArticleSort, CreateArticleInput, UpdateArticleInput } from './article.input.ts';
import { findArticle, findTakedown, listArticles } from './article.queries.ts';
import { Article, ArticlePage, Takedown } from './article.type.ts';
import { createArticle } from './create-article.ts';
import { updateArticle } from './update-article.ts';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => ArticlePage, {
    description: 'Articles that the signed-in person may see; collaborators see their own (HP20-5.3).',
  })
  articles(
    @Ctx() ctx: Context,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'What to narrow the list to.' })
    filter?: ArticleFilter | null,
    @Arg('sort', () => ArticleSort, { nullable: true, description: 'Latest change first when absent.' })
    sort?: ArticleSort | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; the first 25 when absent.' })
    page?: PageInput | null,
  ): Promise<ArticlePage> {
    return listArticles(ctx, { filter, sort, page });
  }

  @Query(() => Article, {
    nullable: true,
    description: 'One article; null when it is not for the signed-in person.',
  })
  article(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the article.' }) id: string,
  ) {
    return findArticle(ctx, id);
  }

  @Mutation(() => Article, {
    description: 'Begins an article with its source as a draft. Errors: FORBIDDEN, BAD_USER_INPUT.',
  })
  createArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateArticleInput, { description: 'Facts, and first words of the source.' })
    input: CreateArticleInput,
  ) {
    return createArticle(ctx, input);
  }

  @Mutation(() => Article, {
    description:
      'Changes facts. Errors: FORBIDDEN, CONFLICT, BAD_USER_INPUT, GUARD_FAILED while a language is being approved.',
  })
  updateArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateArticleInput, {
      description: 'Which article, the version seen, and what to change.',
    })
    input: UpdateArticleInput,
  ) {
    return updateArticle(ctx, input);
  }

  @FieldResolver(() => Portal, { description: 'The portal that it belongs to.' })
  portal(@Ctx() ctx: Context, @Root() { portalId }: Article) {
    return getPortalById(ctx, portalId);
  }

  @FieldResolver(() => Section, { description: 'The section that it stands in.' })
  section(@Ctx() ctx: Context, @Root() { sectionId }: Article) {
    return getSection(ctx, sectionId);
  }

  @FieldResolver(() => User, { description: 'Who began it.' })
  createdBy(@Ctx() ctx: Context, @Root() { createdBy }: Article) {
    return getUser(ctx, createdBy);
  }

  @FieldResolver(() => String, { description: 'Title of the source; may be empty in a draft.' })
  async title(@Ctx() ctx: Context, @Root() article: Article) {
    return (await sourceOf(ctx, article)).title;
  }

  @FieldResolver(() => Translation, {
    description: 'The source: the language that the others are made from.',
  })
  source(@Ctx() ctx: Context, @Root() article: Article) {
    return sourceOf(ctx, article);
  }

  @FieldResolver(() => [Translation], { description: 'Its languages, in the order of the portal.' })
  async translations(@Ctx() ctx: Context, @Root() { id, portalId }: Article) {
    const rows = await listTranslationsOf(ctx, id);
    const order = (await listPortalLanguages(ctx, portalId)).map(({ language }) => language);
    return rows.toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  }

  @FieldResolver(() => Translation, { nullable: true, description: 'One language; null when it is missing.' })
  async translation(
    @Ctx() ctx: Context,
    @Root() { id }: Article,
    @Arg('language', () => LanguageTag, { description: 'The language.' }) language: string,
  ) {
    return (await listTranslationsOf(ctx, id)).find((each) => each.language === language) ?? null;
  }

  @FieldResolver(() => [LanguageTag], {
    description: 'Languages of the portal that the article does not have yet.',
  })
  async missingLanguages(@Ctx() ctx: Context, @Root() { id, portalId }: Article) {
    const present = new Set((await listTranslationsOf(ctx, id)).map(({ language }) => language));
    const spoken = await listPortalLanguages(ctx, portalId);
    return spoken
      .filter(({ language, isEnabled }) => isEnabled && !present.has(language))
      .map(({ language }) => language);
  }

  @FieldResolver(() => Takedown, {
    nullable: true,
    description: 'The order in force; null when there is none.',
  })
  takedown(@Ctx() ctx: Context, @Root() { id }: Article) {
    return findTakedown(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the signed-in person may change the facts.' })
  async canUpdate(@Ctx() ctx: Context, @Root() article: Article) {
    return canUpdateArticle(requireActor(ctx), article, await getPortalById(ctx, article.portalId));
  }
}

async function sourceOf(ctx: Context, { id }: Article): Promise<Translation> {
  const source = (await listTranslationsOf(ctx, id)).find(({ isSource }) => isSource);
  if (!source) throw new Error(`Article ${id} has no source`);
  return source;
}
