import type { ArticleKind } from '@hai-dang/schema';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ArticleKindEnum } from '../../articles/article.enums.ts';
import { HTML, LanguageTag } from '../../shared/scalars.ts';
import { PublicArticle } from '../article.type.ts';
import { PageInfo } from '../connection.type.ts';
import { PublicSection } from '../section.type.ts';
import type { Wanted } from './matching-ranges.ts';

@ObjectType({
  description:
    'Where an article matches: text as HTML with everything escaped, and `<mark>` around the words that were looked for.',
})
export class SearchHighlights {
  @Field(() => HTML, { description: 'The title.' })
  title!: string;

  @Field(() => HTML, { nullable: true, description: 'The summary; null without one.' })
  summary!: string | null;

  @Field(() => HTML, {
    nullable: true,
    description:
      'About 200 characters of the body around a match, `…` where it is cut; null when the first 20,000 characters of the body have none.',
  })
  body!: string | null;
}

@ObjectType({ description: 'An article that was found.' })
export class SearchHit {
  @Field(() => PublicArticle, { description: 'The article, in the language that was asked for.' })
  article!: PublicArticle;

  @Field(() => LanguageTag, {
    description:
      'Language of the text that matched: another one when only another translation of the article did.',
  })
  matchedLanguage!: string;

  @Field(() => Float, {
    description: 'What the order is made by; it tells hits of one search apart and means nothing beyond it.',
  })
  score!: number;

  /** The start of the body, when a snippet of it was asked for. */
  searchedText?: string;
  /** What was looked for, as it is read in a language; read once for all hits of a search. */
  wantedIn!: (language: string) => Wanted;
}

@ObjectType({ description: 'A hit with its place.' })
export class SearchEdge {
  @Field(() => String, { description: 'Place of the hit. Opaque.' })
  cursor!: string;

  @Field(() => SearchHit, { description: 'The hit.' })
  node!: SearchHit;
}

@ObjectType({ description: 'How many matches stand in a section.' })
export class SectionFacet {
  @Field(() => PublicSection, { description: 'The section itself, without those under it.' })
  section!: PublicSection;

  @Field(() => Int, { description: 'Number of matches.' })
  count!: number;
}

@ObjectType({ description: 'How many matches are of a kind.' })
export class KindFacet {
  @Field(() => ArticleKindEnum, { description: 'The kind.' })
  kind!: ArticleKind;

  @Field(() => Int, { description: 'Number of matches.' })
  count!: number;
}

@ObjectType({ description: 'How many matches went live in a year.' })
export class YearFacet {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'Number of matches.' })
  count!: number;
}

@ObjectType({
  description:
    'How the matches in the asked language spread, after all filters, the most first. Beyond 2,000 matches, the latest 2,000 are counted.',
})
export class SearchFacets {
  @Field(() => [SectionFacet], { description: 'By section.' })
  sections!: SectionFacet[];

  @Field(() => [KindFacet], { description: 'By kind.' })
  kinds!: KindFacet[];

  @Field(() => [YearFacet], { description: 'By year, the latest first.' })
  years!: YearFacet[];
}

@ObjectType({ description: 'A page of what a search found, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'Hits with their cursors.' })
  edges!: SearchEdge[];

  @Field(() => [SearchHit], { description: 'The same hits without cursors.' })
  nodes!: SearchHit[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description:
      'Number of hits on all pages, at most 200: a search ranks no more, and no page leads beyond them.',
  })
  totalCount!: number;

  @Field(() => Boolean, {
    description: 'Whether more articles match than are ranked; a longer query or a filter finds the others.',
  })
  isTotalCut!: boolean;

  @Field(() => SearchFacets, { description: 'How the matches spread over sections, kinds and years.' })
  facets!: SearchFacets;
}
