import type { Role } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { RoleEnum } from './role.enum.ts';

@InputType({ description: 'A role for a person in one portal.' })
export class AddMembershipInput {
  @Field(() => ID, { description: 'Who gets the role.' })
  userId!: string;

  @Field(() => String, { description: 'Key of the portal.' })
  portal!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages in which the role holds; absent means all of the portal.',
  })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Key of the title that the portal gives the role.' })
  title?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Let the role hold in the component portals too. Only who administers those may give it.',
  })
  includesComponents?: boolean | null;
}

@InputType({ description: 'What to change in a membership. What is absent stays as it is.' })
export class UpdateMembershipInput {
  @Field(() => ID, { description: 'Identifier of the membership.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages in which the role holds; null means all of the portal.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the title that the portal gives the role; null for none.',
  })
  title?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the role holds in the component portals too. Only who administers those may change it.',
  })
  includesComponents?: boolean | null;
}

@InputType({ description: 'Which membership to end.' })
export class RemoveMembershipInput {
  @Field(() => ID, { description: 'Identifier of the membership.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;
}
