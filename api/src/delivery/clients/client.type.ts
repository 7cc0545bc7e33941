import type { ApiScope } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ApiScopeEnum } from './client.enums.ts';

@ObjectType({ description: 'A program of somebody else that reads the public API with a key of its own.' })
export class ApiClient {
  @Field(() => ID, { description: 'Identifier of the client.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Where its people are reached.' })
  contactEmail!: string;

  @Field(() => String, {
    description: 'The start of its key, by which people tell keys apart. The whole key is shown once.',
  })
  keyPrefix!: string;

  @Field(() => [ApiScopeEnum], { description: 'What it may do beyond what everybody may.' })
  scopes!: ApiScope[];

  @Field(() => [String], {
    description:
      'Origins whose pages may use the key from a browser, such as `https://www.example.vn`; none means from servers only.',
  })
  allowedOrigins!: string[];

  @Field(() => Int, { description: 'Cost units that it may spend in a minute.' })
  costPerMinute!: number;

  @Field(() => Date, { nullable: true, description: 'From when the key is no longer accepted.' })
  expiresAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the key was taken back.' })
  revokedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Last request with the key, to within ten seconds.' })
  lastUsedAt!: Date | null;

  @Field(() => Date, { description: 'When the client was entered.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  createdBy!: string;
}

@ObjectType({ description: 'One page of API clients.' })
export class ApiClientPage {
  @Field(() => [ApiClient], { description: 'The clients of this page, by name; revoked ones last.' })
  items!: ApiClient[];

  @Field(() => Int, { description: 'Number of clients on all pages.' })
  total!: number;
}

@ObjectType({ description: 'An API client together with its new key.' })
export class ApiClientWithKey {
  @Field(() => ApiClient, { description: 'The client.' })
  client!: ApiClient;

  @Field(() => String, {
    description: 'The key: this answer alone holds it, and nobody can read it again. Store it as a secret.',
  })
  key!: string;
}

@ObjectType({ description: 'What an API client asked for in one hour or day.' })
export class ApiUsage {
  @Field(() => Date, { description: 'Start of the hour or day.' })
  from!: Date;

  @Field(() => Int, { description: 'Number of requests.' })
  requests!: number;

  @Field(() => Int, { description: 'Requests that a limit refused.' })
  refused!: number;

  @Field(() => Int, { description: 'Requests that ended with errors other than a limit.' })
  failed!: number;

  @Field(() => Number, { description: 'Cost units spent.' })
  cost!: number;

  @Field(() => Number, { description: 'Bytes of answers before compression.' })
  bytes!: number;
}
