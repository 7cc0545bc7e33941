import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';

@ObjectType({ description: 'A person with an account. Accounts are personal; nobody shares one.' })
export class User {
  @Field(() => ID, { description: 'Identifier of the account.' })
  id!: string;

  @Field(() => String, { description: 'Full name, family name first where that is the custom.' })
  name!: string;

  @Field(() => LanguageTag, { description: 'Language in which the person works with the system.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the person may sign in.' })
  isActive!: boolean;

  @Field(() => Boolean, { description: 'Whether the account belongs to the demonstration.' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  // Shown to administrators and to the person alone; see the resolver.
  email!: string;
  lastSignInAt!: Date | null;
}

@ObjectType({ description: 'One page of people.' })
export class UserPage {
  @Field(() => [User], { description: 'The people of this page, in the order of their names.' })
  items!: User[];

  @Field(() => Int, { description: 'Number of people on all pages.' })
  total!: number;
}
