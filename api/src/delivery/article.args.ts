import type { ArticleKind } from '@hai-dang/schema';
import { ArgsType, Field, Int } from 'type-graphql';
import { ArticleKindEnum } from '../articles/article.enums.ts';
import { LanguageTag } from '../shared/scalars.ts';

@ArgsType()
export class ArticlesArgs {
  @Field(() => String, { description: 'Key of the portal. The list is empty when there is no such portal.' })
  portal!: string;

  @Field(() => LanguageTag, {
    description: 'Language of the articles. A list never holds another one in place of what is missing.',
  })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of a section: articles in it and in the sections under it.',
  })
  section?: string | null;

  @Field(() => ArticleKindEnum, { nullable: true, description: 'Articles of this kind.' })
  kind?: ArticleKind | null;

  @Field(() => String, { nullable: true, description: 'Articles with this tag, exactly as it is written.' })
  tag?: string | null;

  @Field(() => Date, { nullable: true, description: 'Articles that went live at this moment or later.' })
  publishedAfter?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Articles that went live before this moment.' })
  publishedBefore?: Date | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'So many of the newest that the cursors leave, 1 to 100. Not together with `last`.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor: only what is older than that entry.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many of the oldest that the cursors leave, 1 to 100; for paging backwards.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor: only what is newer than that entry.' })
  before?: string | null;
}
