import type { ArticleKind, InformationKind } from '@hai-dang/schema';
import { Field, ObjectType } from 'type-graphql';
import { ArticleKindEnum, InformationKindEnum } from '../articles/article.enums.ts';
import { HTML, LanguageTag } from '../shared/scalars.ts';
import { Node } from './node.type.ts';

@ObjectType('Source', { description: 'From whom an article was taken over.' })
export class ArticleSource {
  @Field(() => String, { nullable: true, description: 'Name of the newspaper, agency or site.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the text there.' })
  url!: string | null;
}

@ObjectType({ description: 'A live language of an article: enough to link to it.' })
export class ArticleTranslation {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => String, { description: 'Title in this language.' })
  title!: string;

  @Field(() => String, { description: 'Last part of the address in this language.' })
  slug!: string;

  @Field(() => String, { description: 'Address of the page for readers, built as `Article.url` is.' })
  url!: string;
}

@ObjectType('Article', {
  implements: Node,
  description:
    'An article in one language, as it is live now. Nothing else is served: drafts, earlier versions and what was withdrawn or taken down are not there.',
})
export class PublicArticle extends Node {
  @Field(() => LanguageTag, { description: 'Language of this text.' })
  language!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, {
    description:
      'Last part of the address, unique in the portal and language. It may change with a correction; earlier ones keep leading here.',
  })
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the text says, in a few lines; null without one.',
  })
  summary!: string | null;

  @Field(() => HTML, { description: 'Body, rendered from the approved document: no script, no style.' })
  bodyHtml!: string;

  @Field(() => String, { description: 'Body without markup, blocks apart by blank lines.' })
  bodyText!: string;

  @Field(() => ArticleKindEnum, { description: 'What it is.' })
  kind!: ArticleKind;

  @Field(() => InformationKindEnum, { description: 'Official, promotional or clarifying.' })
  informationKind!: InformationKind;

  @Field(() => [String], { description: 'Tags, as the newsroom wrote them.' })
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'Author to be named; null when none is.' })
  author!: string | null;

  @Field(() => String, {
    description: 'Line that credits the portal: it stands beside every text that is used elsewhere.',
  })
  attribution!: string;

  @Field(() => Date, {
    description:
      'When this language first went live. Lists are in this order; a correction does not move it.',
  })
  publishedAt!: Date;

  @Field(() => Date, { description: 'When the text as it stands went live.' })
  updatedAt!: Date;

  @Field(() => String, {
    description:
      'SHA-256 over the canonical content that was approved, in hexadecimal. It changes exactly when the content does.',
  })
  contentHash!: string;

  @Field(() => LanguageTag, { description: 'Language that the article was first written in.' })
  sourceLanguage!: string;

  @Field(() => Boolean, {
    description: 'Whether the original has moved on since this translation was made from it.',
  })
  isStale!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether readers must be told that the original turned out wrong: show `notice` with the text.',
  })
  hasNotice!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the last correction changed, in the words of its editor; null for none.',
  })
  changeNote!: string | null;
}
