import type { DispatchState } from '@hai-dang/schema';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.ts';
import { PageInput } from '../../shared/page.ts';
import { LanguageTag } from '../../shared/scalars.ts';
import { confirmWithdrawal } from './confirm-withdrawal.ts';
import { replayDelivery } from './replay-delivery.ts';
import { replaySince } from './replay-since.ts';
import {
  listDeliveries,
  listUnconfirmedWithdrawals,
  toldText,
  webhookOf,
} from './webhook-delivery.queries.ts';
import { WebhookDelivery, WebhookDeliveryPage } from './webhook-delivery.type.ts';
import { DispatchStateEnum } from './webhook.enums.ts';
import { ConfirmWithdrawalInput, ReplaySinceInput } from './webhook.input.ts';
import { Webhook } from './webhook.type.ts';

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @Query(() => WebhookDeliveryPage, {
    description:
      'What one webhook was told, the latest first. For administrators and auditors of its portal.',
  })
  webhookDeliveries(
    @Ctx() ctx: Context,
    @Arg('webhook', () => ID, { description: 'Identifier of the webhook.' }) webhook: string,
    @Arg('state', () => DispatchStateEnum, { nullable: true, description: 'Only those in this state.' })
    state?: DispatchState | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<WebhookDeliveryPage> {
    return listDeliveries(ctx, { webhook, state }, page);
  }

  @Query(() => WebhookDeliveryPage, {
    description:
      'Withdrawals and takedowns that consumers have not confirmed, the oldest first. For administrators and auditors.',
  })
  unconfirmedWithdrawals(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of the portal.' })
    portal?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<WebhookDeliveryPage> {
    return listUnconfirmedWithdrawals(ctx, portal, page);
  }

  @Mutation(() => WebhookDelivery, {
    description:
      'Sends a message again under its old id, and after it all later ones about the same article. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  replayDelivery(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the delivery.' }) id: string,
  ): Promise<WebhookDelivery> {
    return replayDelivery(ctx, id);
  }

  @Mutation(() => Int, {
    description:
      'Tells a webhook again all that happened since a moment, also what it missed while it was switched off; the number of messages. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  replaySince(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplaySinceInput, { description: 'Which webhook, and from when on.' })
    input: ReplaySinceInput,
  ): Promise<number> {
    return replaySince(ctx, input);
  }

  @Mutation(() => WebhookDelivery, {
    description:
      'Notes that a consumer confirmed a withdrawal in another way. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  confirmWithdrawal(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmWithdrawalInput, { description: 'Which delivery, and how.' })
    input: ConfirmWithdrawalInput,
  ): Promise<WebhookDelivery> {
    return confirmWithdrawal(ctx, input);
  }

  @FieldResolver(() => Webhook, { description: 'Who is told.' })
  webhook(@Ctx() ctx: Context, @Root() delivery: WebhookDelivery): Promise<Webhook> {
    return webhookOf(ctx, delivery);
  }

  @FieldResolver(() => LanguageTag, { description: 'Language of the text that it speaks of.' })
  async language(@Ctx() ctx: Context, @Root() delivery: WebhookDelivery): Promise<string> {
    return (await toldText(ctx, delivery)).language;
  }

  @FieldResolver(() => String, {
    description: 'Title of the text that it speaks of. The message does not hold it.',
  })
  async title(@Ctx() ctx: Context, @Root() delivery: WebhookDelivery): Promise<string> {
    return (await toldText(ctx, delivery)).title;
  }

  @FieldResolver(() => String, { description: 'The message as JSON.' })
  body(@Root() { payload }: WebhookDelivery): string {
    return JSON.stringify(payload, null, 2);
  }
}
