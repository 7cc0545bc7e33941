import type { Role } from '@hai-dang/schema';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from './role.enum.ts';

@ObjectType({ description: 'An account of the demonstration.' })
export class DemoAccount {
  @Field(() => String, { description: 'Address to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Name of the invented person.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What the account may do.' })
  role!: Role;

  @Field(() => String, { description: 'Key of the portal that it works in.' })
  portal!: string;

  @Field(() => String, {
    description: 'Name of that portal, in the language of the request where the portal has one.',
  })
  portalName!: string;
}

@ObjectType({ description: 'How to look around in the demonstration.' })
export class DemoAccounts {
  @Field(() => String, { description: 'The password of all of them.' })
  password!: string;

  @Field(() => [DemoAccount], { description: 'The accounts, by portal and role.' })
  accounts!: DemoAccount[];
}
