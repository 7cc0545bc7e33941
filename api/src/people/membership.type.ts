import type { Role } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { RoleEnum } from './role.enum.ts';

@ObjectType({ description: 'A role that a person holds in one portal and in some or all of its languages.' })
export class Membership {
  @Field(() => ID, { description: 'Identifier of the membership.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'What the person may do.' })
  role!: Role;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages in which the role holds; null means all of the portal.',
  })
  languages!: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the title that the portal gives the role, as in `Portal.roles`.',
  })
  title!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the role also holds in the component portals of level II under this portal.',
  })
  includesComponents!: boolean;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  userId!: string;
  portalId!: string;
}

@ObjectType({ description: 'One page of memberships.' })
export class MembershipPage {
  @Field(() => [Membership], { description: 'The memberships of this page, by name of the person.' })
  items!: Membership[];

  @Field(() => Int, { description: 'Number of memberships on all pages.' })
  total!: number;
}
