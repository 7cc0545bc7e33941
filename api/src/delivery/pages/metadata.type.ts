import { Field, ObjectType } from 'type-graphql';
import { HTML } from '../../shared/scalars.ts';

@ObjectType({ description: 'One statement about a page, for a `meta` element.' })
export class MetaTag {
  @Field(() => String, {
    description: 'What is stated: `og:title`, `DC.Creator`. A name may stand several times.',
  })
  name!: string;

  @Field(() => String, { description: 'The statement, as plain text.' })
  content!: string;
}

@ObjectType({ description: 'A language in which the same page can be read, for a `link` element.' })
export class AlternateLink {
  @Field(() => String, {
    description: 'Value of `hreflang`: a language tag, or `x-default` for the language it was written in.',
  })
  hreflang!: string;

  @Field(() => String, { description: 'Canonical address in that language.' })
  url!: string;
}

@ObjectType({
  description:
    'What a page about an article says in its `head`, ready for search engines, networks and libraries. Addresses are whole.',
})
export class ArticleMetadata {
  @Field(() => String, {
    description:
      'The one address that others should keep: that of `Article.url`, or of the reader page of this server while the portal has no domain.',
  })
  canonicalUrl!: string;

  @Field(() => String, {
    description: 'Title for search results and shared links; often that of the article.',
  })
  title!: string;

  @Field(() => String, { description: 'A sentence or two for search results and shared links.' })
  description!: string;

  @Field(() => [AlternateLink], { description: 'The live languages of the article, this one included.' })
  alternates!: AlternateLink[];

  @Field(() => [MetaTag], { description: 'Open Graph, and the card of X.' })
  openGraph!: MetaTag[];

  @Field(() => [MetaTag], { description: 'Dublin Core elements and terms (ISO 15836, TCVN 7980).' })
  dublinCore!: MetaTag[];

  @Field(() => String, {
    description:
      'JSON-LD in the vocabulary of schema.org, as JSON: parse it, or place it in a `script` of type `application/ld+json` with `<` written as `\\u003c`.',
  })
  jsonLd!: string;

  @Field(() => HTML, {
    description:
      'All of it as elements for the `head`, with the title, the feeds and the oEmbed links: for sites that render on their server.',
  })
  headHtml!: string;
}
