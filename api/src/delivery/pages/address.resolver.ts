import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../../shared/public-context.ts';
import { LanguageTag } from '../../shared/scalars.ts';
import { columnsFor } from '../live-article.ts';
import { Address } from './address.type.ts';
import { findAddress } from './find-address.ts';

@Resolver(() => Address)
export class AddressResolver {
  @Query(() => Address, {
    description:
      'What a site answers at the address of an article: the article, a redirect, or that it is gone and why. Ask it where `article` is null. Errors: BAD_USER_INPUT for a language tag that is none.',
  })
  async address(
    @Ctx() ctx: PublicContext,
    @Arg('portal', () => String, { description: 'Key of the portal.' }) portal: string,
    @Arg('language', () => LanguageTag, { description: 'Language of the address.' }) language: string,
    @Arg('slug', () => String, { description: 'Last part of the address, not percent-encoded.' })
    slug: string,
  ): Promise<Address> {
    const found = await findAddress(ctx, { portal, language, slug }, columnsFor(['slug', 'url']));
    const nothing = { url: null, slug: null, publicNote: null, endedAt: null };
    if ('article' in found) {
      const { status, article } = found;
      return { ...nothing, status, url: article.url, slug: article.slug };
    }
    if (found.status === 'unknown') return { ...nothing, status: 'unknown' };
    const { status, redirectUrl, publicNote, endedAt } = found;
    return { status, url: redirectUrl, slug: null, publicNote, endedAt };
  }
}
