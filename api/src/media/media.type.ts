import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A picture of a portal, without what the camera wrote into it.' })
export class Media {
  @Field(() => ID, { description: 'Identifier; `mediaId` in a body document.' })
  id!: string;

  @Field(() => String, {
    description: 'Path under which people who work in the portal see it, published or not.',
  })
  url!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, { description: 'Media type, e.g. `image/jpeg`.' })
  mimeType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'Name of the file that was uploaded.' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'Whom to name beside the picture.' })
  credit!: string | null;
}
