import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Article } from '../articles/article.type.ts';
import type { Context } from '../shared/context.ts';
import {
  PublishTranslationInput,
  RestorePublicationInput,
  ScheduleTranslationInput,
  UnscheduleTranslationInput,
  WithdrawPublicationInput,
} from '../translations/translation.input.ts';
import { Translation } from '../translations/translation.type.ts';
import { liftTakedown } from './lift-takedown.ts';
import { publishTranslation } from './publish-translation.ts';
import { LiftTakedownInput, TakeDownArticleInput } from './publishing.input.ts';
import { restorePublication } from './restore-publication.ts';
import { scheduleTranslation } from './schedule-translation.ts';
import { takeDownArticle } from './take-down-article.ts';
import { unscheduleTranslation } from './unschedule-translation.ts';
import { withdrawPublication } from './withdraw-publication.ts';

const translation = { description: 'Which translation, the version seen of it, and what the action needs.' };
const article = { description: 'Which article, the version seen of it, and who ordered or allowed it.' };
const refusals = 'Errors: FORBIDDEN, CONFLICT, TRANSITION_NOT_ALLOWED, GUARD_FAILED.';

@Resolver()
export class PublishingResolver {
  @Mutation(() => Translation, {
    description: `Makes the approved text public, unchanged (LS21-14.2b). ${refusals}`,
  })
  publishTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishTranslationInput, translation) input: PublishTranslationInput,
  ) {
    return publishTranslation(ctx, input);
  }

  @Mutation(() => Translation, {
    description: `Sets the time at which the approved text goes live. ${refusals}`,
  })
  scheduleTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleTranslationInput, translation) input: ScheduleTranslationInput,
  ) {
    return scheduleTranslation(ctx, input);
  }

  @Mutation(() => Translation, { description: `Takes the time back. ${refusals}` })
  unscheduleTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => UnscheduleTranslationInput, translation) input: UnscheduleTranslationInput,
  ) {
    return unscheduleTranslation(ctx, input);
  }

  @Mutation(() => Translation, {
    description: `Takes a text off the public side; with the source go all languages. ${refusals}`,
  })
  withdrawPublication(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawPublicationInput, translation) input: WithdrawPublicationInput,
  ) {
    return withdrawPublication(ctx, input);
  }

  @Mutation(() => Translation, {
    description: `Puts a withdrawn text back, after verifying its hash. ${refusals}`,
  })
  restorePublication(
    @Ctx() ctx: Context,
    @Arg('input', () => RestorePublicationInput, translation) input: RestorePublicationInput,
  ) {
    return restorePublication(ctx, input);
  }

  @Mutation(() => Article, {
    description: `Takes all languages down at once by order (LC25-8.3b, N147-1). ${refusals}`,
  })
  takeDownArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeDownArticleInput, article) input: TakeDownArticleInput,
  ) {
    return takeDownArticle(ctx, input);
  }

  @Mutation(() => Article, {
    description: `Ends a takedown; the languages stay withdrawn until restored. ${refusals}`,
  })
  liftTakedown(
    @Ctx() ctx: Context,
    @Arg('input', () => LiftTakedownInput, article) input: LiftTakedownInput,
  ) {
    return liftTakedown(ctx, input);
  }
}
