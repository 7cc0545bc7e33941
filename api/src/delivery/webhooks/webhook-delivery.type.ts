import type { DispatchError, DispatchState, PublicationChangeKind } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DispatchErrorEnum, DispatchStateEnum, PublicationChangeKindEnum } from './webhook.enums.ts';

@ObjectType({ description: 'One message to one webhook, with its receipt.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Identifier, also the `webhook-id` of every attempt.' })
  id!: string;

  @Field(() => PublicationChangeKindEnum, { description: 'What happened.' })
  kind!: PublicationChangeKind;

  @Field(() => DispatchStateEnum, { description: 'How far it is.' })
  state!: DispatchState;

  @Field(() => Int, { description: 'Attempts so far, since the message was written or last replayed.' })
  attempts!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is tried again; null when its turn has not come or it is done.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last tried.' })
  lastAttemptAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null when none came.' })
  lastStatus!: number | null;

  @Field(() => DispatchErrorEnum, { nullable: true, description: 'Why the last attempt did not succeed.' })
  lastError!: DispatchError | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the receiver confirmed it, or somebody did on its behalf.',
  })
  confirmedAt!: Date | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  webhookId!: string;
  changeId!: number;
  payload!: Record<string, unknown>;
}

@ObjectType({ description: 'One page of deliveries.' })
export class WebhookDeliveryPage {
  @Field(() => [WebhookDelivery], { description: 'The deliveries of this page.' })
  items!: WebhookDelivery[];

  @Field(() => Int, { description: 'Number of deliveries on all pages.' })
  total!: number;
}
