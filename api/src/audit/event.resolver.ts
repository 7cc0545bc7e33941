import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { findUser } from '../people/user.queries.ts';
import { User } from '../people/user.type.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { Revision } from '../translations/revision.type.ts';
import { revisionById } from '../translations/translation.queries.ts';
import { listEvents } from './event.queries.ts';
import { Event, EventPage } from './event.type.ts';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventPage, { description: 'The record of what was done, newest first.' })
  events(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of one portal.' })
    portal?: string | null,
    @Arg('article', () => ID, { nullable: true, description: 'Only what was done to this article.' })
    article?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; the first 25 when absent.' })
    page?: PageInput | null,
  ): Promise<EventPage> {
    return listEvents(ctx, { portal, article }, page);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who; null for the scheduler.' })
  actor(@Ctx() ctx: Context, @Root() { actorId }: Event) {
    return actorId ? findUser(ctx, actorId) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'For whom, when the role was lent (LS21-12.2a).',
  })
  delegatedBy(@Ctx() ctx: Context, @Root() { details }: Event) {
    const { delegatedBy } = details;
    return typeof delegatedBy === 'string' ? findUser(ctx, delegatedBy) : null;
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'The revision that it was done to.' })
  revision(@Ctx() ctx: Context, @Root() { revisionId }: Event) {
    return revisionId ? revisionById(ctx, revisionId) : null;
  }
}
