import type { ArticleKind } from '@hai-dang/schema';
import { ArgsType, Field, Int } from 'type-graphql';
import { ArticleKindEnum } from '../../articles/article.enums.ts';
import { LanguageTag } from '../../shared/scalars.ts';

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Key of the portal; all portals when absent. Nothing is found when there is no such portal.',
  })
  portal?: string | null;

  @Field(() => LanguageTag, {
    description:
      'Language of the query and of the articles that are returned. An article whose text in another language matches is found too, and returned in this one.',
  })
  language!: string;

  @Field(() => String, {
    description:
      'What to look for, up to 200 characters: words that a text must hold, in any order. Marks may be left out (`hai phong`); typed, they rank first what is written so. Words in quotation marks must stand side by side. Operators mean nothing.',
  })
  query!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of a section: articles in it and in the sections under it.',
  })
  section?: string | null;

  @Field(() => ArticleKindEnum, { nullable: true, description: 'Articles of this kind.' })
  kind?: ArticleKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Articles that went live in this year, by the clock of their portal.',
  })
  year?: number | null;

  @Field(() => [LanguageTag], {
    nullable: true,
    description:
      'Languages, best first, in which an article may be returned that is missing in `language`; it has `isFallback` true then. None when absent.',
  })
  fallback?: string[] | null;

  @Field(() => Int, { defaultValue: 20, description: 'So many of the best after the cursor, 1 to 100.' })
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'Cursor: only what ranks below that entry.' })
  after?: string | null;
}
