import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { getPortal } from '../portals/portal.queries.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { createUser } from './create-user.ts';
import { membershipsOf } from './membership.queries.ts';
import { Membership } from './membership.type.ts';
import { isAdministrator, requireMember } from './people.access.ts';
import { updateUser } from './update-user.ts';
import { CreateUserInput, UpdateUserInput } from './user.input.ts';
import { findColleague, listUsers } from './user.queries.ts';
import { User, UserPage } from './user.type.ts';

const maySeeAccount = (ctx: Context, user: User) =>
  ctx.actor !== null && (ctx.actor.userId === user.id || isAdministrator(ctx.actor));

@Resolver(() => User)
export class UserResolver {
  @Query(() => UserPage, { description: 'People of one portal, or of all portals that the caller works in.' })
  async users(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of the portal.' })
    portal?: string | null,
    @Arg('text', () => String, {
      nullable: true,
      description:
        'Part of a name, with or without Vietnamese marks. Administrators also search by e-mail, and with a whole ' +
        'address find people outside of their portals.',
    })
    text?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<UserPage> {
    if (portal == null) return listUsers(ctx, { text, page });
    const place = await getPortal(ctx, portal, 'portal');
    requireMember(ctx, place);
    return listUsers(ctx, { portalId: place.id, text, page });
  }

  @Query(() => User, {
    nullable: true,
    description: 'A person whom the caller works with; null for anybody else.',
  })
  user(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the account.' }) id: string,
  ): Promise<User | null> {
    return findColleague(ctx, id);
  }

  @Mutation(() => User, {
    description: 'Makes an account with its first membership. For administrators of the portal.',
  })
  createUser(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateUserInput, { description: 'The account.' }) input: CreateUserInput,
  ): Promise<User> {
    return createUser(ctx, input);
  }

  @Mutation(() => User, {
    description:
      "Changes an account: the caller's own, or one whose portals the caller administers, all of them.",
  })
  updateUser(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateUserInput, { description: 'What to change.' }) input: UpdateUserInput,
  ): Promise<User> {
    return updateUser(ctx, input);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address to sign in with. Shown to administrators and to the person alone, null for everybody else.',
  })
  email(@Root() user: User, @Ctx() ctx: Context): string | null {
    return maySeeAccount(ctx, user) ? user.email : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the person last signed in. Shown to administrators and to the person alone.',
  })
  lastSignInAt(@Root() user: User, @Ctx() ctx: Context): Date | null {
    return maySeeAccount(ctx, user) ? user.lastSignInAt : null;
  }

  @FieldResolver(() => [Membership], {
    description: 'Roles of the person in the portals that the caller works in.',
  })
  memberships(@Root() user: User, @Ctx() ctx: Context): Promise<Membership[]> {
    return membershipsOf(ctx, user.id);
  }
}
