import { Field, Int, ObjectType } from 'type-graphql';
import { PublicArticle } from './article.type.ts';

@ObjectType({ description: 'Where a page of a list stands (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are older entries after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are newer entries before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry: give it as `before` to go back. Null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry: give it as `after` to go on. Null on an empty page.',
  })
  endCursor!: string | null;
}

@ObjectType({ description: 'An entry of a list of articles.' })
export class ArticleEdge {
  @Field(() => String, {
    description: 'Place of the entry. Opaque; it stays valid while other articles come and go.',
  })
  cursor!: string;

  @Field(() => PublicArticle, { description: 'The article.' })
  node!: PublicArticle;
}

@ObjectType({ description: 'A page of a list of articles, newest first.' })
export class ArticleConnection {
  @Field(() => [ArticleEdge], { description: 'Entries with their cursors.' })
  edges!: ArticleEdge[];

  @Field(() => [PublicArticle], { description: 'The same entries without cursors.' })
  nodes!: PublicArticle[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'Number of articles on all pages. It is counted only when asked for; ask on the first page.',
  })
  totalCount!: number;
}
