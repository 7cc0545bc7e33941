import type { Role } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from './role.enum.ts';

@ObjectType({
  description: 'A role lent for a period, so that a deputy acts while the head is away; events name both.',
})
export class Delegation {
  @Field(() => ID, { description: 'Identifier of the delegation.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role that is lent.' })
  role!: Role;

  @Field(() => Date, { description: 'From when the role is lent.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Until when the role is lent.' })
  endsAt!: Date;

  @Field(() => String, { description: 'Why, e.g. leave or a journey.' })
  reason!: string;

  @Field(() => Date, { nullable: true, description: 'When it was taken back before its end.' })
  revokedAt!: Date | null;

  portalId!: string;
  fromUserId!: string;
  toUserId!: string;
}

@ObjectType({ description: 'One page of delegations.' })
export class DelegationPage {
  @Field(() => [Delegation], { description: 'The delegations of this page, the one that ends last first.' })
  items!: Delegation[];

  @Field(() => Int, { description: 'Number of delegations on all pages.' })
  total!: number;
}
