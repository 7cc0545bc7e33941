import type { ArticleKind, InformationKind, Provenance } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { ArticleKindEnum, InformationKindEnum } from './article.enums.ts';
import { ProvenanceEnum } from './provenance.enum.ts';

@ObjectType({ description: 'The language-neutral facts of an article; its words live in its translations.' })
export class Article {
  @Field(() => ID, { description: 'Identifier of the article.' })
  id!: string;

  @Field(() => ArticleKindEnum, { description: 'What it is.' })
  kind!: ArticleKind;

  @Field(() => InformationKindEnum, { description: 'Official, promotional or clarifying.' })
  informationKind!: InformationKind;

  @Field(() => ProvenanceEnum, { description: 'Where it comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'Author to be named; required for reposts.' })
  author!: string | null;

  @Field(() => String, { nullable: true, description: 'Source to be named; required for reposts.' })
  sourceName!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the source; required for reposts.' })
  sourceUrl!: string | null;

  @Field(() => LanguageTag, { description: 'Language of the source text.' })
  sourceLanguage!: string;

  @Field(() => [String], { description: 'Tags.' })
  tags!: string[];

  @Field(() => Boolean, { description: 'Whether it is important or sensitive (LS21-12.2b).' })
  isSensitive!: boolean;

  @Field(() => String, { nullable: true, description: 'What another system calls it.' })
  externalKey!: string | null;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When the facts or any language last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Version of the facts; rises with every change of them.' })
  version!: number;

  // Answered by the resolver.
  portalId!: string;
  sectionId!: string;
  createdBy!: string;
}

@ObjectType({ description: 'One page of articles.' })
export class ArticlePage {
  @Field(() => [Article], { description: 'The articles of this page.' })
  items!: Article[];

  @Field(() => Int, { description: 'Number of articles on all pages.' })
  total!: number;
}

@ObjectType({
  description: 'An order that is in force: nothing of the article can be public until it is lifted.',
})
export class Takedown {
  @Field(() => ID, { description: 'Identifier of the takedown.' })
  id!: string;

  @Field(() => String, { description: 'Who ordered it.' })
  authority!: string;

  @Field(() => String, { description: 'How the order came, e.g. `phone`.' })
  channel!: string;

  @Field(() => String, { description: 'Number of the document or note of the call.' })
  reference!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'When the order was received; its clock runs from here.' })
  receivedAt!: Date;

  @Field(() => Date, { description: 'When it was carried out.' })
  takenDownAt!: Date;

  // Of which article.
  articleId!: string;
}
