import type { ArticleKind, InformationKind, Provenance, TranslationState } from '@hai-dang/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { graphqlEnum } from '../shared/graphql-enum.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { ContentInput } from '../translations/translation.input.ts';
import { TranslationStateEnum } from '../translations/translation.enums.ts';
import { ArticleKindEnum, InformationKindEnum } from './article.enums.ts';
import { ProvenanceEnum } from './provenance.enum.ts';

@InputType({ description: 'What a list of articles is narrowed to; conditions add up.' })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: 'Key of a portal.' })
  portal?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a section; its branches are included.' })
  section?: string | null;

  @Field(() => ArticleKindEnum, { nullable: true, description: 'What the article is.' })
  kind?: ArticleKind | null;

  @Field(() => [TranslationStateEnum], {
    nullable: true,
    description: 'Some language is in one of these states.',
  })
  state?: TranslationState[] | null;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'The language that the other conditions speak of; alone: it exists.',
  })
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'Some language was taken up by this person.' })
  assignee?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Begun by the signed-in person.' })
  createdByMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Some language was taken up by the signed-in person.',
  })
  assignedToMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Some language is stale.' })
  stale?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Some open duty is past its time.' })
  overdue?: boolean | null;

  @Field(() => LanguageTag, { nullable: true, description: 'This language of the portal is missing.' })
  missingLanguage?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Some language is live, or none is.' })
  live?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Words of a title, with or without Vietnamese marks.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'What another system calls the article.' })
  externalKey?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these articles.' })
  ids?: string[] | null;
}

export type ArticleSortField = 'updatedAt' | 'createdAt' | 'title';
export const ArticleSortFieldEnum = graphqlEnum<ArticleSortField>(
  'ArticleSortField',
  'What articles are ordered by.',
  {
    updatedAt: 'When facts or any language last changed.',
    createdAt: 'When it was begun.',
    title: 'Title of the source, in the order of the Vietnamese alphabet.',
  },
);

export type SortOrder = 'asc' | 'desc';
export const SortOrderEnum = graphqlEnum<SortOrder>('SortOrder', 'Direction of an order.', {
  asc: 'Smallest first.',
  desc: 'Largest first.',
});

@InputType({ description: 'Order of a list of articles.' })
export class ArticleSort {
  @Field(() => ArticleSortFieldEnum, { defaultValue: 'updatedAt', description: 'What it is ordered by.' })
  field: ArticleSortField = 'updatedAt';

  @Field(() => SortOrderEnum, { defaultValue: 'desc', description: 'In which direction.' })
  order: SortOrder = 'desc';
}

@InputType({ description: 'A new article and the first words of its source.' })
export class CreateArticleInput {
  @Field(() => String, { description: 'Key of the portal.' })
  portal!: string;

  @Field(() => String, { description: 'Key of the section.' })
  section!: string;

  @Field(() => ArticleKindEnum, { description: 'What it is.' })
  kind!: ArticleKind;

  @Field(() => InformationKindEnum, { description: 'Official, promotional or clarifying.' })
  informationKind!: InformationKind;

  @Field(() => ProvenanceEnum, { description: 'Where it comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'Author to be named.' })
  author?: string | null;

  @Field(() => String, { nullable: true, description: 'Source to be named.' })
  sourceName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the source, http or https.' })
  sourceUrl?: string | null;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'Language of the source; the portal’s default when absent.',
  })
  sourceLanguage?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags, at most 30.' })
  tags?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is important or sensitive.' })
  isSensitive?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What another system calls it; unique in the portal.' })
  externalKey?: string | null;

  @Field(() => ContentInput, { nullable: true, description: 'First words of the source.' })
  content?: ContentInput | null;
}

@InputType({ description: 'Facts to change; what is absent stays.' })
export class UpdateArticleInput {
  @Field(() => ID, { description: 'The article.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the article that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Key of the section.' })
  section?: string | null;

  @Field(() => ArticleKindEnum, { nullable: true, description: 'What it is.' })
  kind?: ArticleKind | null;

  @Field(() => InformationKindEnum, { nullable: true, description: 'Official, promotional or clarifying.' })
  informationKind?: InformationKind | null;

  @Field(() => ProvenanceEnum, { nullable: true, description: 'Where it comes from.' })
  provenance?: Provenance | null;

  @Field(() => String, { nullable: true, description: 'Author to be named; null empties it.' })
  author?: string | null;

  @Field(() => String, { nullable: true, description: 'Source to be named; null empties it.' })
  sourceName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the source; null empties it.' })
  sourceUrl?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags, at most 30.' })
  tags?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is important or sensitive.' })
  isSensitive?: boolean | null;
}
