import type { DocumentJson } from '@hai-dang/schema/document';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JSONDocument } from '../shared/scalars.ts';
import { BlockChangeKindEnum, TextOperationEnum } from './translation.enums.ts';
import type { BlockChangeKind, NodeJson, TextSegment as Segment } from '@hai-dang/schema/document';

@ObjectType({ description: 'What search engines and shared links show in place of title and summary.' })
export class Seo {
  @Field(() => String, {
    nullable: true,
    description: 'Title for search engines; the title itself when null.',
  })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Description for search engines; the summary when null.',
  })
  description!: string | null;

  @Field(() => [String], { description: 'Keywords.' })
  keywords!: string[];
}

@ObjectType({
  description:
    'The content of a translation at a moment. Sealed by the first transition, and never changed again.',
})
export class Revision {
  @Field(() => ID, { description: 'Identifier of the revision.' })
  id!: string;

  @Field(() => Int, { description: 'Place among the revisions of its translation, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Title; may be empty in a draft.' })
  title!: string;

  @Field(() => String, { description: 'Last part of the address; may be empty in a draft.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Summary.' })
  summary!: string | null;

  @Field(() => JSONDocument, {
    description: 'The body: a ProseMirror document whose blocks carry stable ids.',
  })
  body!: DocumentJson;

  @Field(() => String, {
    description: 'SHA-256, in hex, over the canonical content; see the content hash document.',
  })
  contentHash!: string;

  @Field(() => Date, { description: 'When the revision was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When words were last saved into it.' })
  savedAt!: Date;

  // Answered by the resolver.
  createdBy!: string;
  translationId!: string;
  sealedAt!: Date | null;
  seo!: { title?: string | null; description?: string | null; keywords?: string[] };
}

@ObjectType({ description: 'A run of text that both sides share, or that only one has.' })
export class TextSegment {
  @Field(() => TextOperationEnum, { description: 'On which side it stands.' })
  operation!: Segment['op'];

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@ObjectType({ description: 'What became of one block between two revisions.' })
export class BlockChange {
  @Field(() => String, { description: 'Stable id of the block.' })
  id!: string;

  @Field(() => BlockChangeKindEnum, { description: 'What became of it.' })
  kind!: BlockChangeKind;

  @Field(() => [TextSegment], { description: 'The text, word by word.' })
  segments!: TextSegment[];

  @Field(() => JSONDocument, { nullable: true, description: 'The block before; null when it was added.' })
  before!: NodeJson | null;

  @Field(() => JSONDocument, { nullable: true, description: 'The block after; null when it was removed.' })
  after!: NodeJson | null;
}

@ObjectType({ description: 'A field outside the body that differs between two revisions.' })
export class FieldChange {
  @Field(() => String, { description: '`title`, `summary`, `slug`.' })
  field!: string;

  @Field(() => [TextSegment], { description: 'The text, word by word.' })
  segments!: TextSegment[];
}

@ObjectType({ description: 'Two revisions compared.' })
export class RevisionComparison {
  @Field(() => Revision, { description: 'The older side.' })
  before!: Revision;

  @Field(() => Revision, { description: 'The newer side.' })
  after!: Revision;

  @Field(() => [FieldChange], { description: 'Fields that differ.' })
  fields!: FieldChange[];

  @Field(() => [BlockChange], { description: 'Every block, in the order of the newer side.' })
  blocks!: BlockChange[];
}

@ObjectType({ description: 'A block of the source that changed since this translation was made from it.' })
export class StaleBlock {
  @Field(() => String, { description: 'Stable id of the block; `title` and `summary` for the fields.' })
  id!: string;

  @Field(() => JSONDocument, { nullable: true, description: 'The source block as it was translated from.' })
  before!: NodeJson | null;

  @Field(() => JSONDocument, { nullable: true, description: 'The source block as it is approved now.' })
  after!: NodeJson | null;

  @Field(() => [TextSegment], { description: 'The change, word by word.' })
  segments!: TextSegment[];
}

/** Segments in the API's words. */
export const toSegments = (segments: readonly Segment[]): TextSegment[] =>
  segments.map(({ op, text }) => ({ operation: op, text }));
