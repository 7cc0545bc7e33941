import type { ArticleKind, InformationKind, PublishedImage } from '@hai-dang/schema';
import type { Seo } from '@hai-dang/schema/document';
import { Field, ID, ObjectType } from 'type-graphql';
import { ArticleKindEnum, InformationKindEnum } from '../articles/article.enums.ts';
import { HTML, LanguageTag } from '../shared/scalars.ts';
import { noticeSentence } from '../shared/sentence.ts';
import { articleUrl } from './article-url.ts';
import type { LivePortal, LiveSection } from './directory.ts';
import { globalId } from './global-id.ts';
import type { ArticleRow, LiveArticle } from './live-article.ts';
import { Image, Media } from './media.type.ts';
import { Node } from './node.type.ts';
import { PublicSection } from './section.type.ts';

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
  simpleResolvers: true,
  description:
    'An article in one language, as it is live now. Nothing else is served: drafts, earlier versions and what was withdrawn or taken down are not there.',
})
export class PublicArticle extends Node implements LiveArticle {
  publicationId!: string;
  translationId!: string;
  articleId!: string;
  portalId!: string;
  sectionId!: string;
  sourceName!: string | null;
  sourceUrl!: string | null;
  preciseTime!: string;
  preciseUpdate!: string;
  pictures!: PublishedImage[];
  seo!: Seo;
  portal!: LivePortal;

  // Values that are made from others are getters: GraphQL reads those that were asked for, and no others are made.

  @Field(() => ID, {
    description:
      'Identifier of this language version of the article. It stays the same when the text is published again.',
  })
  override get id(): string {
    return globalId('Article', this.translationId);
  }

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

  @Field(() => PublicSection, { description: 'The section that it stands in.' })
  get section(): LiveSection {
    const section = this.portal.sections.find(({ sectionId }) => sectionId === this.sectionId);
    if (!section) throw new Error(`Section ${this.sectionId} of a live article is missing`);
    return { ...section, language: this.language };
  }

  @Field(() => [String], { description: 'Tags, as the newsroom wrote them.' })
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'Author to be named; null when none is.' })
  author!: string | null;

  @Field(() => ArticleSource, {
    nullable: true,
    description: 'From whom it was taken over; null for a text of the portal itself.',
  })
  get source(): ArticleSource | null {
    const { sourceName, sourceUrl } = this;
    return sourceName === null && sourceUrl === null ? null : { name: sourceName, url: sourceUrl };
  }

  @Field(() => String, {
    description: 'Line that credits the portal: it stands beside every text that is used elsewhere.',
  })
  attribution!: string;

  @Field(() => Image, {
    nullable: true,
    description: 'The picture that stands for it; null without one.',
  })
  cover!: PublishedImage | null;

  @Field(() => [Media], { description: 'What is shown in the body, in reading order.' })
  get media(): Media[] {
    return this.pictures.map((each) => Object.assign(new Image(), each));
  }

  @Field(() => Date, {
    description:
      'When this language first went live. Lists are in this order; a correction does not move it.',
  })
  get publishedAt(): Date {
    return new Date(this.preciseTime);
  }

  @Field(() => Date, { description: 'When the text as it stands went live.' })
  get updatedAt(): Date {
    return new Date(this.preciseUpdate);
  }

  @Field(() => String, {
    description:
      'SHA-256 over the canonical content that was approved, in hexadecimal. It changes exactly when the content does.',
  })
  contentHash!: string;

  @Field(() => String, {
    description:
      'Address of the page for readers: `https://`, the domain of the portal, the folder of the language, the slug. A path without scheme and domain while the portal has no domain.',
  })
  get url(): string {
    return articleUrl(this.portal, this);
  }

  @Field(() => LanguageTag, { description: 'Language that the article was first written in.' })
  sourceLanguage!: string;

  @Field(() => Boolean, {
    description:
      'Whether the text stands in for a language that is missing: say so beside it, and in which `language` it is.',
  })
  isFallback!: boolean;

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
    description:
      'What readers must be told beside the text, in its own language; null when `hasNotice` is false.',
  })
  get notice(): string | null {
    return this.hasNotice ? noticeSentence(this.language, 'sourceCorrected') : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the last correction changed, in the words of its editor; null for none.',
  })
  changeNote!: string | null;
}

/** The row as a request holds it. */
export function liveArticle(row: ArticleRow, portal: LivePortal, isFallback = false): PublicArticle {
  return Object.assign(new PublicArticle(), row, { portal, isFallback });
}
