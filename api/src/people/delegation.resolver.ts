import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { getPortalById } from '../portals/portal.queries.ts';
import { Portal } from '../portals/portal.type.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { createDelegation } from './create-delegation.ts';
import { CreateDelegationInput, RevokeDelegationInput } from './delegation.input.ts';
import { listDelegations } from './delegation.queries.ts';
import { Delegation, DelegationPage } from './delegation.type.ts';
import { askedPortals } from './membership.resolver.ts';
import { revokeDelegation } from './revoke-delegation.ts';
import { getUser } from './user.queries.ts';
import { User } from './user.type.ts';

@Resolver(() => Delegation)
export class DelegationResolver {
  @Query(() => DelegationPage, {
    description: 'Lent roles of one portal, or of all portals that the caller works in.',
  })
  async delegations(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of the portal.' })
    portal?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<DelegationPage> {
    return listDelegations(ctx, { portalIds: await askedPortals(ctx, portal), page });
  }

  @Mutation(() => Delegation, {
    description: 'Lends a role of the caller, or as an administrator of somebody else, for a period.',
  })
  createDelegation(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateDelegationInput, { description: 'The role, to whom and for how long.' })
    input: CreateDelegationInput,
  ): Promise<Delegation> {
    return createDelegation(ctx, input);
  }

  @Mutation(() => Delegation, {
    description: 'Takes a lent role back. For who lent it and for administrators of the portal.',
  })
  revokeDelegation(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeDelegationInput, { description: 'Which one.' }) input: RevokeDelegationInput,
  ): Promise<Delegation> {
    return revokeDelegation(ctx, input);
  }

  @FieldResolver(() => User, { description: 'Whose role it is.' })
  from(@Root() { fromUserId }: Delegation, @Ctx() ctx: Context): Promise<User> {
    return getUser(ctx, fromUserId);
  }

  @FieldResolver(() => User, { description: 'Who acts in it.' })
  to(@Root() { toUserId }: Delegation, @Ctx() ctx: Context): Promise<User> {
    return getUser(ctx, toUserId);
  }

  @FieldResolver(() => Portal, { description: 'Where the role is lent.' })
  portal(@Root() { portalId }: Delegation, @Ctx() ctx: Context) {
    return getPortalById(ctx, portalId);
  }
}
