import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { Membership } from './membership.type.ts';
import { membershipsOf } from './membership.queries.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { User } from './user.type.ts';
import { getUser } from './user.queries.ts';
import { Viewer } from './viewer.type.ts';

@Resolver(() => Viewer)
export class SignInResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'The signed-in person; null when nobody is signed in.',
  })
  me(@Ctx() ctx: Context): Pick<Viewer, 'userId'> | null {
    return ctx.actor?.userId ? { userId: ctx.actor.userId } : null;
  }

  @Mutation(() => Viewer, {
    description:
      'Opens a session and sets its cookie. UNAUTHENTICATED tells neither whether the account exists nor what was ' +
      'wrong; RATE_LIMITED after repeated failures says in `retryAfter` how many seconds to wait.',
  })
  async signIn(
    @Ctx() ctx: Context,
    @Arg('email', () => String, { description: 'Address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'Its password.' }) password: string,
  ): Promise<Pick<Viewer, 'userId'> | null> {
    const actor = await signIn(ctx, { email, password });
    // The fields of this answer are read by the person who has just signed in.
    ctx.actor = actor;
    return this.me(ctx);
  }

  @Mutation(() => Boolean, {
    description: 'Ends the session and clears its cookie. False when none was open.',
  })
  signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx);
  }

  @FieldResolver(() => User)
  user(@Root() { userId }: Viewer, @Ctx() ctx: Context): Promise<User> {
    return getUser(ctx, userId);
  }

  @FieldResolver(() => [Membership])
  memberships(@Root() { userId }: Viewer, @Ctx() ctx: Context): Promise<Membership[]> {
    return membershipsOf(ctx, userId);
  }
}
