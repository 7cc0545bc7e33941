import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { LanguageTag } from '../shared/scalars.ts';
import { addTranslation } from './add-translation.ts';
import { approveTranslation } from './approve-translation.ts';
import { compareRevisions } from './compare-revisions.ts';
import { confirmTranslation } from './confirm-translation.ts';
import { forwardTranslation } from './forward-translation.ts';
import { recallTranslation } from './recall-translation.ts';
import { rejectTranslation } from './reject-translation.ts';
import { reopenTranslation } from './reopen-translation.ts';
import { returnTranslation } from './return-translation.ts';
import { reviseTranslation } from './revise-translation.ts';
import { RevisionComparison } from './revision.type.ts';
import { saveTranslation } from './save-translation.ts';
import { sendBackTranslation } from './send-back-translation.ts';
import { submitTranslation } from './submit-translation.ts';
import { suggestSlug } from './suggest-slug.ts';
import { takeUpTranslation } from './take-up-translation.ts';
import * as inputs from './translation.input.ts';
import { findTranslation } from './translation.queries.ts';
import { Translation } from './translation.type.ts';

const input = { description: 'Which translation, the version seen of it, and what the action needs.' };
const refusals = 'Errors: FORBIDDEN, CONFLICT, TRANSITION_NOT_ALLOWED, GUARD_FAILED.';

@Resolver()
export class TranslationResolver {
  @Query(() => Translation, {
    nullable: true,
    description: 'One translation; null when it is not for the signed-in person.',
  })
  translation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the translation.' }) id: string,
  ) {
    return findTranslation(ctx, id);
  }

  @Query(() => RevisionComparison, {
    description: 'Two revisions of one translation compared, block by block.',
  })
  compareRevisions(
    @Ctx() ctx: Context,
    @Arg('before', () => ID, { description: 'The older revision.' }) before: string,
    @Arg('after', () => ID, { description: 'The newer revision.' }) after: string,
  ) {
    return compareRevisions(ctx, { before, after });
  }

  @Query(() => String, { description: 'A free slug made from a title.' })
  suggestSlug(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { description: 'Key of the portal.' }) portal: string,
    @Arg('language', () => LanguageTag, { description: 'Language of the title.' }) language: string,
    @Arg('title', () => String, { description: 'The title.' }) title: string,
    @Arg('translation', () => ID, { nullable: true, description: 'The translation that the slug is for.' })
    translation?: string | null,
  ) {
    return suggestSlug(ctx, { portal, language, title, translation });
  }

  @Mutation(() => Translation, {
    description: `Begins a language, from an approved source only (HP20-8.4a). ${refusals}`,
  })
  addTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AddTranslationInput, input) it: inputs.AddTranslationInput,
  ) {
    return addTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Saves words. ${refusals} BAD_USER_INPUT names the field.` })
  saveTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SaveTranslationInput, input) it: inputs.SaveTranslationInput,
  ) {
    return saveTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Hands a text in. ${refusals}` })
  submitTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SubmitTranslationInput, input) it: inputs.SubmitTranslationInput,
  ) {
    return submitTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Takes a submitted text back. ${refusals}` })
  recallTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecallTranslationInput, input) it: inputs.RecallTranslationInput,
  ) {
    return recallTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Takes a submitted text up for editing. ${refusals}` })
  takeUpTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.TakeUpTranslationInput, input) it: inputs.TakeUpTranslationInput,
  ) {
    return takeUpTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Sends an edited text to the approvers. ${refusals}` })
  forwardTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ForwardTranslationInput, input) it: inputs.ForwardTranslationInput,
  ) {
    return forwardTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Gives a text back to its writer (LS21-7.4). ${refusals}` })
  returnTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReturnTranslationInput, input) it: inputs.ReturnTranslationInput,
  ) {
    return returnTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Sends a text back to its editor. ${refusals}` })
  sendBackTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SendBackTranslationInput, input) it: inputs.SendBackTranslationInput,
  ) {
    return sendBackTranslation(ctx, it);
  }

  @Mutation(() => Translation, {
    description: `Approves the text on the approver’s screen (LS21-14.2b). ${refusals}`,
  })
  approveTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ApproveTranslationInput, input) it: inputs.ApproveTranslationInput,
  ) {
    return approveTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Refuses a text (LS21-14.2c). ${refusals}` })
  rejectTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RejectTranslationInput, input) it: inputs.RejectTranslationInput,
  ) {
    return rejectTranslation(ctx, it);
  }

  @Mutation(() => Translation, { description: `Makes a rejected text a draft again. ${refusals}` })
  reopenTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReopenTranslationInput, input) it: inputs.ReopenTranslationInput,
  ) {
    return reopenTranslation(ctx, it);
  }

  @Mutation(() => Translation, {
    description: `Opens an approved or published text for a new revision. ${refusals}`,
  })
  reviseTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReviseTranslationInput, input) it: inputs.ReviseTranslationInput,
  ) {
    return reviseTranslation(ctx, it);
  }

  @Mutation(() => Translation, {
    description: `Says that a stale translation is still accurate. ${refusals}`,
  })
  confirmTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ConfirmTranslationInput, input) it: inputs.ConfirmTranslationInput,
  ) {
    return confirmTranslation(ctx, it);
  }
}
