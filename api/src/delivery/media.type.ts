import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({ description: 'Something to see or hear that belongs to an article.' })
export abstract class Media {
  @Field(() => String, {
    description: 'Where it is fetched: a path at the address of this API, such as `/media/<id>`.',
  })
  url!: string;

  @Field(() => String, { description: 'Media type, such as `image/jpeg`.' })
  mimeType!: string;

  @Field(() => String, { nullable: true, description: 'What stands under it, in the language of the text.' })
  caption!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who made it; to be named wherever it is shown again.',
  })
  credit!: string | null;
}

@ObjectType({ implements: Media, description: 'A picture.' })
export class Image extends Media {
  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, {
    description:
      'What it shows, for those who do not see it, in the language of the text; empty for decoration.',
  })
  alt!: string;
}
