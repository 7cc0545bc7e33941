import type { BlockSources, ChangeWeight, TranslationState } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HTML, LanguageTag } from '../shared/scalars.ts';
import { ChangeWeightEnum, TranslationStateEnum } from './translation.enums.ts';

@ObjectType({ description: 'An article in one language. It holds the editorial state.' })
export class Translation {
  @Field(() => ID, { description: 'Identifier of the translation.' })
  id!: string;

  @Field(() => LanguageTag, { description: 'Its language.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the other languages are made from this one.' })
  isSource!: boolean;

  @Field(() => TranslationStateEnum, { description: 'Editorial state.' })
  state!: TranslationState;

  @Field(() => Int, { description: 'Rises with every change; a writer says which one they saw.' })
  version!: number;

  @Field(() => String, { description: 'Title of the current revision; may be empty in a draft.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Last part of the address, from the current revision.',
  })
  slug!: string | null;

  @Field(() => ChangeWeightEnum, {
    nullable: true,
    description: 'How much the source changed since this translation was made; null when it is up to date.',
  })
  staleWeight!: ChangeWeight | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is stale.' })
  staleSince!: Date | null;

  @Field(() => ChangeWeightEnum, {
    nullable: true,
    description: 'What the editor said of this change of the source when it was forwarded.',
  })
  changeWeight!: ChangeWeight | null;

  @Field(() => String, { nullable: true, description: 'What changed, for readers.' })
  changeNote!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it goes live by itself.' })
  scheduledFor!: Date | null;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  // Answered by the resolver.
  articleId!: string;
  portalId!: string;
  currentRevisionId!: string;
  approvedRevisionId!: string | null;
  sourceRevisionId!: string | null;
  blockSources!: BlockSources;
  assigneeId!: string | null;
  submittedBy!: string | null;
  lastEditorId!: string | null;
}

@ObjectType({ description: 'The current revision, rendered by the very function that publishing uses.' })
export class Preview {
  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Last part of the address.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Summary.' })
  summary!: string | null;

  @Field(() => HTML, { description: 'Body as readers would get it.' })
  bodyHtml!: string;

  @Field(() => String, { description: 'The line that reuse has to carry.' })
  attribution!: string;

  @Field(() => String, { description: 'SHA-256 over the canonical content.' })
  contentHash!: string;

  @Field(() => String, { nullable: true, description: 'Author to be named.' })
  author!: string | null;

  @Field(() => String, { nullable: true, description: 'Source to be named.' })
  sourceName!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the source.' })
  sourceUrl!: string | null;

  @Field(() => String, { description: 'Name of the section in the language of the text.' })
  sectionName!: string;
}
