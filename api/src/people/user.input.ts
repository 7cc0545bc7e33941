import type { Role } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { RoleEnum } from './role.enum.ts';

@InputType({ description: 'A new account, and its first membership.' })
export class CreateUserInput {
  @Field(() => String, {
    description: 'Address to sign in with; capital and small letters are the same. At most 254 characters.',
  })
  email!: string;

  @Field(() => String, { description: 'Full name, at most 120 characters.' })
  name!: string;

  @Field(() => String, { description: 'First password, at least 12 characters.' })
  password!: string;

  @Field(() => LanguageTag, { nullable: true, description: 'Language to work in; Vietnamese when absent.' })
  language?: string | null;

  @Field(() => String, { description: 'Key of the portal of the first membership.' })
  portal!: string;

  @Field(() => RoleEnum, { description: 'Role of the first membership.' })
  role!: Role;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages of the membership; absent means all of the portal.',
  })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Key of the title that the portal gives the role.' })
  title?: string | null;
}

@InputType({ description: 'What to change in an account. What is absent stays as it is.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'Identifier of the account.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Full name, at most 120 characters.' })
  name?: string | null;

  @Field(() => LanguageTag, { nullable: true, description: 'Language to work in.' })
  language?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False keeps the person from signing in and ends their sessions.',
  })
  isActive?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "New password, at least 12 characters. Ends the person's other sessions.",
  })
  password?: string | null;
}
