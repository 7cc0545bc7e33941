import type { PublicationStatus } from '@hai-dang/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { HTML } from '../shared/scalars.ts';
import { PublicationStatusEnum } from './publication.enums.ts';

@ObjectType({
  description:
    'A rendered snapshot of an approved revision, one per act of publishing. Its content never changes.',
})
export class Publication {
  @Field(() => ID, { description: 'Identifier of the snapshot.' })
  id!: string;

  @Field(() => PublicationStatusEnum, { description: 'Whether readers see it, and if not, why.' })
  status!: PublicationStatus;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Last part of the address.' })
  slug!: string;

  @Field(() => HTML, { description: 'Body as it was published.' })
  bodyHtml!: string;

  @Field(() => String, { description: 'SHA-256 over the canonical content of the approved revision.' })
  contentHash!: string;

  @Field(() => Date, { description: 'When this language first went live.' })
  publishedAt!: Date;

  @Field(() => Date, { description: 'When this snapshot went live.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ceased to be live.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Shown to readers where the text was.' })
  publicNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Where readers are sent instead.' })
  redirectUrl!: string | null;

  @Field(() => Boolean, { description: 'Whether its source has moved on.' })
  isStale!: boolean;

  @Field(() => Boolean, { description: 'Whether readers are told that its source turned out wrong.' })
  hasNotice!: boolean;

  // Where it belongs; not on the wire.
  translationId!: string;
  revisionId!: string;
}
