import type { PublicationChangeKind } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageTag } from '../../shared/scalars.ts';
import { PublicationChangeKindEnum } from './webhook.enums.ts';

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput {
  @Field(() => String, {
    description: 'Key of the portal; its component portals are included.',
  })
  portal!: string;

  @Field(() => String, { description: 'What it is called, at most 120 characters.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address of the people behind it.' })
  contactEmail!: string;

  @Field(() => String, {
    description: 'Address to tell: `https://`, and not in a private network unless the server allows it.',
  })
  url!: string;

  @Field(() => [PublicationChangeKindEnum], {
    nullable: true,
    description:
      'What it wants to hear of; everything when absent. Withdrawals and takedowns are always told.',
  })
  kinds?: PublicationChangeKind[] | null;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages that it wants to hear of; all when absent.',
  })
  languages?: string[] | null;
}

@InputType({ description: 'What to change in a webhook. What is absent stays as it is.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'Identifier of the webhook.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is called, at most 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the people behind it.' })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Address to tell.' })
  url?: string | null;

  @Field(() => [PublicationChangeKindEnum], { nullable: true, description: 'What it wants to hear of.' })
  kinds?: PublicationChangeKind[] | null;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Languages that it wants to hear of; none means all.',
  })
  languages?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False ends all messages, those that wait included; they can be replayed later.',
  })
  isActive?: boolean | null;
}

@InputType({ description: 'Which webhook, as the caller saw it.' })
export class WebhookRef {
  @Field(() => ID, { description: 'Identifier of the webhook.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw.' })
  expectedVersion!: number;
}

@InputType({ description: 'From when on a webhook is told again.' })
export class ReplaySinceInput {
  @Field(() => ID, { description: 'Identifier of the webhook.' })
  id!: string;

  @Field(() => Date, { description: 'Everything from this moment on; at most 30 days ago.' })
  since!: Date;
}

@InputType({ description: 'A withdrawal that was confirmed in another way.' })
export class ConfirmWithdrawalInput {
  @Field(() => ID, { description: 'Identifier of the delivery.' })
  id!: string;

  @Field(() => String, {
    description: 'How and by whom it was confirmed, e.g. by telephone. At most 500 characters.',
  })
  note!: string;
}
