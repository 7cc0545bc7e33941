import type { DispatchError, PublicationChangeKind } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../../shared/scalars.ts';
import { DispatchErrorEnum, PublicationChangeKindEnum } from './webhook.enums.ts';

@ObjectType({
  description:
    "An address of a consumer that is told what happens to a portal's publications (Standard Webhooks).",
})
export class Webhook {
  @Field(() => ID, { description: 'Identifier of the webhook.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Where its people are reached when a withdrawal is not confirmed.' })
  contactEmail!: string;

  @Field(() => String, { description: 'Address that is told.' })
  url!: string;

  @Field(() => [PublicationChangeKindEnum], { description: 'What it wants to hear of.' })
  kinds!: PublicationChangeKind[];

  @Field(() => [LanguageTag], { description: 'Languages that it wants to hear of; none means all.' })
  languages!: string[];

  @Field(() => Boolean, {
    description: 'Whether it is told anything. A receiver that answers 410 is switched off.',
  })
  isActive!: boolean;

  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  portalId!: string;
  createdBy!: string;
}

@ObjectType({ description: 'One page of webhooks.' })
export class WebhookPage {
  @Field(() => [Webhook], { description: 'The webhooks of this page, by name; inactive ones last.' })
  items!: Webhook[];

  @Field(() => Int, { description: 'Number of webhooks on all pages.' })
  total!: number;
}

@ObjectType({ description: 'A webhook together with its new secret.' })
export class WebhookWithSecret {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook;

  @Field(() => String, {
    description:
      'The secret that signs: this answer alone holds it. Give it to the receiver over a safe way.',
  })
  secret!: string;
}

@ObjectType({ description: 'What came of a test message.' })
export class TestReceipt {
  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer; null when none came.' })
  status!: number | null;

  @Field(() => DispatchErrorEnum, { nullable: true, description: 'Null when the receiver confirmed it.' })
  error!: DispatchError | null;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  milliseconds!: number;
}
