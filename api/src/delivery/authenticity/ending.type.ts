import type { PublicationStatus } from '@hai-dang/schema';
import { Field, ObjectType } from 'type-graphql';
import { PublicationStatusEnum } from '../../publishing/publication.enums.ts';

@ObjectType({
  description: 'How an article ended that is not live any more: what readers of its old address are told.',
})
export class ArticleEnding {
  @Field(() => PublicationStatusEnum, { description: 'By whom it was taken off: WITHDRAWN or TAKEN_DOWN.' })
  status!: PublicationStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'What the portal says to readers about it, in the language of the article; null for nothing.',
  })
  publicNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to read on instead; null for nowhere.' })
  redirectUrl!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken off.' })
  endedAt!: Date | null;
}
