import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A state in which an article was published. Each has an address of its own for as long as the article is live.',
})
export class PublishedState {
  @Field(() => ID, { description: 'Identifier of the publication, as it stands in the signed statement.' })
  id!: string;

  @Field(() => String, { description: 'SHA-256 over the canonical content of this state, in hexadecimal.' })
  contentHash!: string;

  @Field(() => Date, { description: 'From when it was shown.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when it was shown; null for the current one.' })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it changed, in the words of its editor; null for none.',
  })
  changeNote!: string | null;

  @Field(() => String, { description: 'Address of the page that shows this state as it was read.' })
  url!: string;

  @Field(() => Boolean, { description: 'Whether it is what readers get now.' })
  isCurrent!: boolean;
}
