import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublicContext } from '../../shared/context.ts';
import { PublicArticle } from '../article.type.ts';
import type { LiveArticle } from '../live-article.ts';
import { listStates, stateUrl } from './published-state.queries.ts';
import { PublishedState } from './published-state.type.ts';
import { findSignature } from './signature.queries.ts';
import { PublicationSignature } from './signature.type.ts';

@Resolver(() => PublicArticle)
export class ArticleAuthenticityResolver {
  @FieldResolver(() => PublicationSignature, {
    nullable: true,
    description:
      'The signature over this text, with which anybody can check that it is what the portal published. Null only for a text from before there were signatures, until it is signed.',
  })
  signature(
    @Ctx() ctx: PublicContext,
    @Root() { publicationId }: LiveArticle,
  ): Promise<PublicationSignature | null> {
    return findSignature(ctx, publicationId);
  }

  @FieldResolver(() => String, {
    description:
      'Address that shows this very state, also after the text is corrected, for as long as the article is live. For citations.',
  })
  permalink(@Ctx() ctx: PublicContext, @Root() { publicationId }: LiveArticle): string {
    return stateUrl(ctx, publicationId);
  }

  @FieldResolver(() => [PublishedState], {
    description: 'Every state in which this language version was published, the current one first.',
  })
  history(@Ctx() ctx: PublicContext, @Root() { translationId }: LiveArticle): Promise<PublishedState[]> {
    return listStates(ctx, translationId);
  }
}
