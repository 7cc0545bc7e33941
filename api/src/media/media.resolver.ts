import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { asMedia, findMedia } from './media.queries.ts';
import { Media } from './media.type.ts';

@Resolver(() => Media)
export class MediaResolver {
  @Query(() => Media, {
    nullable: true,
    description: 'A picture of a portal that the caller works in; null for every other one.',
  })
  async media(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the picture.' }) id: string,
  ): Promise<Media | null> {
    const row = await findMedia(ctx, id);
    return row && asMedia(row);
  }
}
