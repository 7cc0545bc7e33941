import { ArgsType, Field, Int } from 'type-graphql';
import { LanguageTag } from '../../shared/scalars.ts';

@ArgsType()
export class SuggestArgs {
  @Field(() => String, { nullable: true, description: 'Key of the portal; all portals when absent.' })
  portal?: string | null;

  @Field(() => LanguageTag, { description: 'Language of the suggestions.' })
  language!: string;

  @Field(() => String, {
    description:
      'What has been typed so far, up to 200 characters; the last word may be unfinished. Nothing is suggested for an empty one.',
  })
  prefix!: string;

  @Field(() => Int, { defaultValue: 10, description: 'So many at most, 1 to 20.' })
  first: number = 10;
}
