import type { ChangeWeight } from '@hai-dang/schema';
import type { DocumentJson } from '@hai-dang/schema/document';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JSONDocument, LanguageTag } from '../shared/scalars.ts';
import { ChangeWeightEnum } from './translation.enums.ts';

@InputType({ description: 'What search engines and shared links show in place of title and summary.' })
export class SeoInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  description?: string | null;

  @Field(() => [String], { nullable: true, description: 'At most 20 of 80 characters.' })
  keywords?: string[];
}

@InputType({ description: 'Words of a text. Drafts may have gaps; submission may not.' })
export class ContentInput {
  @Field(() => String, { description: 'At most 300 characters.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 120 characters; made from the title when absent or empty.',
  })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  summary?: string | null;

  @Field(() => JSONDocument, {
    nullable: true,
    description: 'A ProseMirror document of at most 1 MB; empty when absent.',
  })
  body?: DocumentJson | null;

  @Field(() => SeoInput, { nullable: true, description: 'For search engines.' })
  seo?: SeoInput | null;
}

@InputType({ description: 'A language to begin.' })
export class AddTranslationInput {
  @Field(() => ID, { description: 'The article.' })
  articleId!: string;

  @Field(() => LanguageTag, { description: 'A language of the portal that the article does not have yet.' })
  language!: string;
}

@InputType()
class TranslationRefInput {
  @Field(() => ID, { description: 'The translation.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the translation that the caller saw.' })
  expectedVersion!: number;
}

@InputType()
class NotedInput extends TranslationRefInput {
  @Field(() => String, { nullable: true, description: 'Kept with the event.' })
  note?: string | null;
}

@InputType()
class ReasonedInput extends TranslationRefInput {
  @Field(() => String, { description: 'Why; kept with the event and shown to the writer.' })
  reason!: string;
}

@InputType({ description: 'Words to save.' })
export class SaveTranslationInput extends TranslationRefInput {
  @Field(() => ContentInput, { description: 'The whole content, not a part of it.' })
  content!: ContentInput;

  @Field(() => [String], {
    nullable: true,
    description: 'Blocks, `title` or `summary` whose words still hold although their source changed.',
  })
  confirmedBlocks?: string[] | null;
}

@InputType({ description: 'A text to hand in.' })
export class SubmitTranslationInput extends NotedInput {
  @Field(() => Boolean, {
    description: 'The writer declares that the text holds no state secrets (HP20-3.2).',
  })
  secrecyDeclaration!: boolean;
}

@InputType({ description: 'A submitted text to take back.' })
export class RecallTranslationInput extends NotedInput {}

@InputType({ description: 'A submitted text to take up.' })
export class TakeUpTranslationInput extends TranslationRefInput {}

@InputType({ description: 'An edited text for the approvers.' })
export class ForwardTranslationInput extends NotedInput {
  @Field(() => ChangeWeightEnum, {
    nullable: true,
    description:
      'How much the change weighs; required when an approved source with translations was changed.',
  })
  changeWeight?: ChangeWeight | null;

  @Field(() => String, {
    nullable: true,
    description: 'What changed, for readers; shown beside the corrected text.',
  })
  changeNote?: string | null;
}

@InputType({ description: 'A text to give back to its writer.' })
export class ReturnTranslationInput extends ReasonedInput {}

@InputType({ description: 'A text to send back to its editor.' })
export class SendBackTranslationInput extends ReasonedInput {}

@InputType({ description: 'A text to approve, as it is on the approver’s screen.' })
export class ApproveTranslationInput extends NotedInput {
  @Field(() => ID, {
    description: 'The revision on the screen; if another was saved since, the answer is CONFLICT.',
  })
  revisionId!: string;
}

@InputType({ description: 'A text to refuse.' })
export class RejectTranslationInput extends ReasonedInput {}

@InputType({ description: 'A rejected text to reopen.' })
export class ReopenTranslationInput extends NotedInput {}

@InputType({ description: 'An approved text to open for a new revision.' })
export class ReviseTranslationInput extends NotedInput {}

@InputType({ description: 'A stale translation that is still accurate.' })
export class ConfirmTranslationInput extends NotedInput {}

@InputType({ description: 'An approved text and its time.' })
export class ScheduleTranslationInput extends TranslationRefInput {
  @Field(() => Date, { description: 'When it goes live; in the future.' })
  scheduledFor!: Date;
}

@InputType({ description: 'A scheduled text whose time is taken back.' })
export class UnscheduleTranslationInput extends NotedInput {}

@InputType({ description: 'An approved text to make public.' })
export class PublishTranslationInput extends NotedInput {}

@InputType({ description: 'A live text to take off the public side.' })
export class WithdrawPublicationInput extends ReasonedInput {
  @Field(() => String, { nullable: true, description: 'Shown to readers where the text was.' })
  publicNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where readers are sent instead: http, https or a path of the portal.',
  })
  redirectUrl?: string | null;
}

@InputType({ description: 'A withdrawn text to put back.' })
export class RestorePublicationInput extends ReasonedInput {}
