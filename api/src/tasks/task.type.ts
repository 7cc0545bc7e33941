import type { Role, TaskKind, TaskOutcome } from '@hai-dang/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../people/role.enum.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { TranslationStateEnum } from '../translations/translation.enums.ts';
import { Translation } from '../translations/translation.type.ts';
import type { TranslationState } from '@hai-dang/schema';
import { TaskKindEnum, TaskOutcomeEnum } from './task.enums.ts';

@ObjectType({ description: 'A duty with a clock.' })
export class Task {
  @Field(() => ID, { description: 'Identifier of the duty.' })
  id!: string;

  @Field(() => TaskKindEnum, { description: 'What it asks for.' })
  kind!: TaskKind;

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'Language that it is about; null for the whole article.',
  })
  language!: string | null;

  @Field(() => RoleEnum, { description: 'Role whose duty it is.' })
  role!: Role;

  @Field(() => Date, { description: 'When its clock began.' })
  openedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is due by the portal’s calendar; null without a deadline.',
  })
  dueAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Key of the portal’s deadline.' })
  deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'Requirement behind the clock, e.g. `LC25-8.3a`.' })
  basis!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  closedAt!: Date | null;

  @Field(() => TaskOutcomeEnum, { nullable: true, description: 'How it ended.' })
  outcome!: TaskOutcome | null;

  // Answered by the resolver.
  portalId!: string;
  articleId!: string;
  translationId!: string | null;
  assigneeId!: string | null;
}

@ObjectType({ description: 'One page of duties.' })
export class TaskPage {
  @Field(() => [Task], { description: 'The duties of this page, the most urgent first.' })
  items!: Task[];

  @Field(() => Int, { description: 'Number of duties on all pages.' })
  total!: number;
}

@ObjectType({ description: 'How many translations of a language are in a state.' })
export class StateCount {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => TranslationStateEnum, { description: 'The state.' })
  state!: TranslationState;

  @Field(() => Int, { description: 'Number of translations.' })
  count!: number;
}

@ObjectType({ description: 'What happened on a day.' })
export class DayCount {
  @Field(() => String, { description: 'The day, as `2026-09-02`, in the portal’s time zone.' })
  day!: string;

  @Field(() => Int, { description: 'Texts that went live.' })
  published!: number;

  @Field(() => Int, { description: 'Texts that were handed in.' })
  submitted!: number;
}

@ObjectType({ description: 'What waits for the signed-in person, and what became of their own work.' })
export class Desk {
  @Field(() => [Task], {
    description: 'Open duties for this person or one of their roles, the most urgent first, at most 50.',
  })
  waiting!: Task[];

  @Field(() => [Translation], {
    description:
      'Texts that this person began or handed in and that are not finished, latest first, at most 20.',
  })
  mine!: Translation[];

  @Field(() => Int, { description: 'Number of open duties.' })
  waitingCount!: number;

  @Field(() => Int, { description: 'Number of open duties past their time.' })
  overdueCount!: number;

  @Field(() => [StateCount], { description: 'Translations by language and state.' })
  states!: StateCount[];

  @Field(() => [DayCount], { description: 'The last seven days, oldest first.' })
  week!: DayCount[];
}
