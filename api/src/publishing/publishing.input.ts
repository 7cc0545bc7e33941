import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
class ArticleRefInput {
  @Field(() => ID, { description: 'The article.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the article that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Who orders or allows it.' })
  authority!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'An order to take an article down (LC25-8.3a).' })
export class TakeDownArticleInput extends ArticleRefInput {
  @Field(() => String, { description: 'How the order came: one of the portal’s takedown channels.' })
  channel!: string;

  @Field(() => String, { description: 'Number of the document, or note of the call.' })
  reference!: string;

  @Field(() => Date, { description: 'When the order was received; the 24 hours run from here.' })
  receivedAt!: Date;
}

@InputType({ description: 'The end of a takedown.' })
export class LiftTakedownInput extends ArticleRefInput {}
