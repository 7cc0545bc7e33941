import { Field, ObjectType } from 'type-graphql';
import { Membership } from './membership.type.ts';
import { User } from './user.type.ts';

@ObjectType({ description: 'The signed-in person.' })
export class Viewer {
  @Field(() => User, { description: 'The account.' })
  user!: User;

  @Field(() => [Membership], { description: 'The roles that the person holds, lent ones not among them.' })
  memberships!: Membership[];

  userId!: string;
}
