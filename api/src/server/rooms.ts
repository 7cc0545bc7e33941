import { ArticleResolver } from '../articles/article.resolver.ts';
import { TakedownResolver } from '../articles/takedown.resolver.ts';
import { EventResolver } from '../audit/event.resolver.ts';
import { MediaResolver } from '../media/media.resolver.ts';
import { ApiClientResolver } from '../delivery/clients/client.resolver.ts';
import { signUnsigned } from '../delivery/authenticity/sign-unsigned.job.ts';
import { followChange } from '../delivery/follow-change.job.ts';
import { reindexSearch } from '../delivery/search/reindex-search.job.ts';
import { purgeKey } from '../delivery/purges/purge-key.job.ts';
import { sendPurges } from '../delivery/purges/send-purges.job.ts';
import { deliverWebhook } from '../delivery/webhooks/deliver-webhook.job.ts';
import { WebhookDeliveryResolver } from '../delivery/webhooks/webhook-delivery.resolver.ts';
import { WebhookResolver } from '../delivery/webhooks/webhook.resolver.ts';
import { DelegationResolver } from '../people/delegation.resolver.ts';
import { DemoAccountsResolver } from '../people/demo-accounts.resolver.ts';
import { MembershipResolver } from '../people/membership.resolver.ts';
import { SignInResolver } from '../people/sign-in.resolver.ts';
import { UserResolver } from '../people/user.resolver.ts';
import { PortalRoleResolver, RegulationResolver } from '../portals/portal-parts.resolver.ts';
import { PortalResolver } from '../portals/portal.resolver.ts';
import { SectionResolver } from '../portals/section.resolver.ts';
import { PublishingResolver } from '../publishing/publishing.resolver.ts';
import { publishScheduled } from '../publishing/publish-scheduled.job.ts';
import type { Job } from '../shared/jobs.ts';
import { TaskResolver } from '../tasks/task.resolver.ts';
import { RevisionResolver } from '../translations/revision.resolver.ts';
import { TranslationFieldsResolver } from '../translations/translation-fields.resolver.ts';
import { TranslationResolver } from '../translations/translation.resolver.ts';

/** A class with resolver methods, as TypeGraphQL takes it. */
type Resolver = new () => object;

/**
 * The table of contents: what each room puts behind the editorial door, and its jobs. A resolver class that is not named here is not served,
 * and its types appear in no schema.
 */
export const editorialResolvers: readonly Resolver[] = [
  SignInResolver,
  DemoAccountsResolver,
  UserResolver,
  MembershipResolver,
  DelegationResolver,
  MediaResolver,
  PortalResolver,
  PortalRoleResolver,
  RegulationResolver,
  SectionResolver,
  ArticleResolver,
  TakedownResolver,
  TranslationResolver,
  TranslationFieldsResolver,
  RevisionResolver,
  PublishingResolver,
  TaskResolver,
  EventResolver,
  ApiClientResolver,
  WebhookResolver,
  WebhookDeliveryResolver,
];

/** Work that the job runner does when its time has come. */
export const jobs: readonly Job[] = [
  publishScheduled,
  followChange,
  reindexSearch,
  signUnsigned,
  deliverWebhook,
  purgeKey,
  sendPurges,
];
