import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { getArticle } from '../articles/article.queries.ts';
import { getUser } from '../people/user.queries.ts';
import { User } from '../people/user.type.ts';
import { renderPublication } from '../publishing/render-publication.ts';
import type { Context } from '../shared/context.ts';
import { HTML } from '../shared/scalars.ts';
import { notFound } from '../shared/errors.ts';
import type { TranslationRow } from './load-translation.ts';
import { Revision, Seo } from './revision.type.ts';
import { translationById, wasPublished } from './translation.queries.ts';

@Resolver(() => Revision)
export class RevisionResolver {
  @FieldResolver(() => User, { description: 'Who wrote it.' })
  createdBy(@Ctx() ctx: Context, @Root() { createdBy }: Revision) {
    return getUser(ctx, createdBy);
  }

  @FieldResolver(() => Seo, { description: 'For search engines.' })
  seo(@Root() { seo }: Revision): Seo {
    return { title: seo.title ?? null, description: seo.description ?? null, keywords: seo.keywords ?? [] };
  }

  @FieldResolver(() => Boolean, { description: 'Whether it can never change again.' })
  isSealed(@Root() { sealedAt }: Revision) {
    return sealedAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the approved one now.' })
  async isApproved(@Ctx() ctx: Context, @Root() { id, translationId }: Revision) {
    return (await owner(ctx, translationId)).approvedRevisionId === id;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was ever published.' })
  isPublished(@Ctx() ctx: Context, @Root() { id }: Revision) {
    return wasPublished(ctx, id);
  }

  @FieldResolver(() => HTML, { description: 'Its body as publishing would render it.' })
  async html(@Ctx() ctx: Context, @Root() revision: Revision) {
    const { articleId, language } = await owner(ctx, revision.translationId);
    const article = await getArticle(ctx, articleId);
    return (await renderPublication(ctx, article, language, revision)).bodyHtml;
  }
}

async function owner(ctx: Context, translationId: string): Promise<TranslationRow> {
  const translation = await translationById(ctx, translationId);
  if (!translation) throw notFound('Translation');
  return translation;
}
