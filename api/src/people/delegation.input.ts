import type { Role } from '@hai-dang/schema';
import { Field, ID, InputType } from 'type-graphql';
import { RoleEnum } from './role.enum.ts';

@InputType({ description: 'A role to lend for a period.' })
export class CreateDelegationInput {
  @Field(() => String, { description: 'Key of the portal.' })
  portal!: string;

  @Field(() => RoleEnum, { description: 'The role to lend. Administrator and auditor are not lent.' })
  role!: Role;

  @Field(() => ID, { description: 'Who is to act; a member of the same portal.' })
  toUserId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose role it is: the caller when absent. An administrator may name somebody else.',
  })
  fromUserId?: string | null;

  @Field(() => Date, { description: 'From when.' })
  startsAt!: Date;

  @Field(() => Date, {
    description: 'Until when: after the start, in the future, within a year of the start.',
  })
  endsAt!: Date;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'Which delegation to take back.' })
export class RevokeDelegationInput {
  @Field(() => ID, { description: 'Identifier of the delegation.' })
  id!: string;
}
