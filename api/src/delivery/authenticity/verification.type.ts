import { Field, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../shared/graphql-enum.ts';
import { LanguageTag } from '../../shared/scalars.ts';
import { PublicArticle } from '../article.type.ts';
import type { LivePortal } from '../directory.ts';
import { PublicPortal } from '../portal.type.ts';

/** What can be said of something that claims to come from a portal. */
export type VerificationOutcome = 'current' | 'superseded' | 'withdrawn' | 'takenDown' | 'unknown';

export const VerificationOutcomeEnum = graphqlEnum<VerificationOutcome>(
  'VerificationOutcome',
  'What became of something that claims to come from a portal.',
  {
    current: 'It was published, and readers get it in this very form now.',
    superseded: 'It was published in this form; a corrected text has taken its place.',
    withdrawn: 'It was published, and the portal has taken it off. It should not be used any more.',
    takenDown: 'It was published, and was taken down by order of an authority. It must not be used any more.',
    unknown: 'Not known to this server. That alone does not make it false: one changed letter is enough.',
  },
);

@ObjectType({ description: 'A publication that something turned out to be.' })
export class VerifiedPublication {
  @Field(() => VerificationOutcomeEnum, { description: 'What became of it.' })
  outcome!: VerificationOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the publication; null when only its address is known, and it is not live.',
  })
  publicationId!: string | null;

  @Field(() => PublicPortal, { description: 'The portal that published it.' })
  portal!: LivePortal;

  @Field(() => LanguageTag, { description: 'Its language.' })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over its canonical content, in hexadecimal; null as with `publicationId`.',
  })
  contentHash!: string | null;

  @Field(() => Date, { nullable: true, description: 'From when it was shown; null as with `publicationId`.' })
  shownFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when it was shown; null while it is.' })
  shownUntil!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the portal tells readers about its end, in the language of the text; null for nothing.',
  })
  publicNote!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address that shows this very state; null when the article is not live any more.',
  })
  permalink!: string | null;

  @Field(() => PublicArticle, {
    nullable: true,
    description: 'What readers of the article get now; null when it is not live any more.',
  })
  current!: PublicArticle | null;
}

@ObjectType({ description: 'Whether something is what a portal published.' })
export class Verification {
  @Field(() => VerificationOutcomeEnum, {
    description: 'The best of what `matches` say; UNKNOWN without one.',
  })
  outcome!: VerificationOutcome;

  @Field(() => [VerifiedPublication], {
    description:
      'The publications that it is, newest first, 50 at most; two articles may have the same text.',
  })
  matches!: VerifiedPublication[];
}
