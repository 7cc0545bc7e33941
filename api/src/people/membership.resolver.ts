import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { getPortal, getPortalById } from '../portals/portal.queries.ts';
import { Portal } from '../portals/portal.type.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { addMembership } from './add-membership.ts';
import { AddMembershipInput, RemoveMembershipInput, UpdateMembershipInput } from './membership.input.ts';
import { findMembership, listMemberships } from './membership.queries.ts';
import { Membership, MembershipPage } from './membership.type.ts';
import { requireActor, requireMember, visiblePortalIds } from './people.access.ts';
import { removeMembership } from './remove-membership.ts';
import { updateMembership } from './update-membership.ts';
import { getUser } from './user.queries.ts';
import { User } from './user.type.ts';

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipPage, {
    description: 'Who may do what in one portal, or in all portals that the caller works in.',
  })
  async memberships(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of the portal.' })
    portal?: string | null,
    @Arg('user', () => ID, { nullable: true, description: 'Only those of this person.' })
    userId?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<MembershipPage> {
    return listMemberships(ctx, { portalIds: await askedPortals(ctx, portal), userId, page });
  }

  @Query(() => Membership, {
    nullable: true,
    description: 'A membership in a portal that the caller works in; else null.',
  })
  membership(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the membership.' }) id: string,
  ): Promise<Membership | null> {
    return findMembership(ctx, id);
  }

  @Mutation(() => Membership, { description: 'Gives a person a role. For administrators of the portal.' })
  addMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => AddMembershipInput, { description: 'The role, and for whom.' })
    input: AddMembershipInput,
  ): Promise<Membership> {
    return addMembership(ctx, input);
  }

  @Mutation(() => Membership, {
    description: 'Changes languages, title or reach of a role. For administrators of the portal.',
  })
  updateMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateMembershipInput, { description: 'What to change.' })
    input: UpdateMembershipInput,
  ): Promise<Membership> {
    return updateMembership(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'Takes a role away. For administrators of the portal; its last administrator stays.',
  })
  removeMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveMembershipInput, { description: 'Which one.' }) input: RemoveMembershipInput,
  ): Promise<boolean> {
    return removeMembership(ctx, input);
  }

  @FieldResolver(() => User, { description: 'Who holds the role.' })
  user(@Root() { userId }: Membership, @Ctx() ctx: Context): Promise<User> {
    return getUser(ctx, userId);
  }

  @FieldResolver(() => Portal, { description: 'Where the role holds.' })
  portal(@Root() { portalId }: Membership, @Ctx() ctx: Context) {
    return getPortalById(ctx, portalId);
  }
}

/** The portal that was named, if the caller works in it, or all where they do. */
export async function askedPortals(ctx: Context, key: string | null | undefined): Promise<string[]> {
  if (key == null) return visiblePortalIds(requireActor(ctx));
  const portal = await getPortal(ctx, key, 'portal');
  requireMember(ctx, portal);
  return [portal.id];
}
