import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../shared/graphql-enum.ts';
import type { AddressStatus } from './find-address.ts';

export const AddressStatusEnum = graphqlEnum<AddressStatus>('AddressStatus', 'What became of an address.', {
  live: 'An article stands there.',
  moved: 'The article that stood there is live at another address: redirect readers to `url`, for good.',
  withdrawn:
    'The newsroom took the article back. Answer 410 with `publicNote`, or redirect to `url` when there is one.',
  takenDown: 'An authority had the article taken down. Answer 410 with `publicNote`.',
  unknown: 'Nothing ever stood there. Answer 404.',
});

@ObjectType({
  description:
    'What readers find at an address, or what they are told there. Of a text that is not live any more no word is served.',
})
export class Address {
  @Field(() => AddressStatusEnum, { description: 'What became of it.' })
  status!: AddressStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Where readers belong: the present address for LIVE and MOVED, built as `Article.url` is; where the newsroom sends the readers of a WITHDRAWN article, if anywhere; else null.',
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Present slug of what is LIVE or MOVED; else null.' })
  slug!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the newsroom tells readers where the text was; null when it tells nothing.',
  })
  publicNote!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When a WITHDRAWN or TAKEN_DOWN article went; else null.',
  })
  endedAt!: Date | null;
}
