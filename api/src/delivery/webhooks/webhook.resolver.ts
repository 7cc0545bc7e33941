import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { getUser } from '../../people/user.queries.ts';
import { User } from '../../people/user.type.ts';
import { getPortalById } from '../../portals/portal.queries.ts';
import { Portal } from '../../portals/portal.type.ts';
import type { Context } from '../../shared/context.ts';
import { PageInput } from '../../shared/page.ts';
import { createWebhook } from './create-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { sendTestDelivery } from './send-test-delivery.ts';
import { updateWebhook } from './update-webhook.ts';
import { deliveryCounts } from './webhook-delivery.queries.ts';
import { CreateWebhookInput, UpdateWebhookInput, WebhookRef } from './webhook.input.ts';
import { findWebhook, listWebhooks } from './webhook.queries.ts';
import { TestReceipt, Webhook, WebhookPage, WebhookWithSecret } from './webhook.type.ts';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => WebhookPage, {
    description: 'Webhooks of one portal, or of all that the caller administers or audits.',
  })
  webhooks(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of the portal.' })
    portal?: string | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<WebhookPage> {
    return listWebhooks(ctx, portal, page);
  }

  @Query(() => Webhook, {
    nullable: true,
    description: 'One webhook of a portal that the caller administers or audits; else null.',
  })
  webhook(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the webhook.' }) id: string,
  ): Promise<Webhook | null> {
    return findWebhook(ctx, id);
  }

  @Mutation(() => WebhookWithSecret, {
    description:
      'Enters a webhook and makes its secret. For administrators of the portal. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  createWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateWebhookInput, { description: 'The webhook.' }) input: CreateWebhookInput,
  ): Promise<WebhookWithSecret> {
    return createWebhook(ctx, input);
  }

  @Mutation(() => Webhook, {
    description:
      'Changes a webhook, or switches it off or on. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT.',
  })
  updateWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateWebhookInput, { description: 'What to change.' }) input: UpdateWebhookInput,
  ): Promise<Webhook> {
    return updateWebhook(ctx, input);
  }

  @Mutation(() => WebhookWithSecret, {
    description:
      'Gives a webhook another secret; for a day both sign. Errors: NOT_FOUND, FORBIDDEN, CONFLICT.',
  })
  rotateWebhookSecret(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookRef, { description: 'Which webhook.' }) input: WebhookRef,
  ): Promise<WebhookWithSecret> {
    return rotateWebhookSecret(ctx, input);
  }

  @Mutation(() => TestReceipt, {
    description:
      'Sends a signed `webhook.test` message now and says what came of it; nothing is kept. Errors: NOT_FOUND, FORBIDDEN.',
  })
  sendTestDelivery(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the webhook.' }) id: string,
  ): Promise<TestReceipt> {
    return sendTestDelivery(ctx, id);
  }

  @FieldResolver(() => Portal, { description: 'Whose publications it hears of, component portals included.' })
  portal(@Ctx() ctx: Context, @Root() { portalId }: Webhook) {
    return getPortalById(ctx, portalId);
  }

  @FieldResolver(() => User, { description: 'Who entered it.' })
  enteredBy(@Ctx() ctx: Context, @Root() { createdBy }: Webhook): Promise<User> {
    return getUser(ctx, createdBy);
  }

  @FieldResolver(() => Int, { description: 'Deliveries that wait for their turn or for another attempt.' })
  async waiting(@Ctx() ctx: Context, @Root() { id }: Webhook): Promise<number> {
    return (await deliveryCounts(ctx, id)).waiting;
  }

  @FieldResolver(() => Int, { description: 'Deliveries that failed for good.' })
  async failed(@Ctx() ctx: Context, @Root() { id }: Webhook): Promise<number> {
    return (await deliveryCounts(ctx, id)).failed;
  }

  @FieldResolver(() => Int, { description: 'Deliveries that were confirmed.' })
  async confirmed(@Ctx() ctx: Context, @Root() { id }: Webhook): Promise<number> {
    return (await deliveryCounts(ctx, id)).confirmed;
  }
}
