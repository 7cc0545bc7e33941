import type { ApiScope } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ApiScopeEnum } from './client.enums.ts';

@InputType({ description: 'A new API client.' })
export class CreateApiClientInput {
  @Field(() => String, { description: 'What it is called, at most 120 characters.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address of its people.' })
  contactEmail!: string;

  @Field(() => [ApiScopeEnum], { nullable: true, description: '`READ` alone when absent.' })
  scopes?: ApiScope[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Origins whose pages may use the key from a browser: scheme, host and port, such as `https://www.example.vn`. At most 20.',
  })
  allowedOrigins?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Cost units that it may spend in a minute, 100 to 10,000,000; 60,000 when absent.',
  })
  costPerMinute?: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'From when the key is no longer accepted; never when absent.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'What to change in an API client. What is absent stays as it is.' })
export class UpdateApiClientInput {
  @Field(() => ID, { description: 'Identifier of the client.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is called, at most 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of its people.' })
  contactEmail?: string | null;

  @Field(() => [ApiScopeEnum], { nullable: true, description: 'What it may do beyond what everybody may.' })
  scopes?: ApiScope[] | null;

  @Field(() => [String], { nullable: true, description: 'Origins whose pages may use the key. At most 20.' })
  allowedOrigins?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Cost units that it may spend in a minute, 100 to 10,000,000.',
  })
  costPerMinute?: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'From when the key is no longer accepted; null for never.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'Which API client.' })
export class ApiClientRef {
  @Field(() => ID, { description: 'Identifier of the client.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;
}
