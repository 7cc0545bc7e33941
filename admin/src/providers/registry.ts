import { articleOperations } from '../articles/article-list.operations.ts';
import { clientOperations } from '../clients/client.operations.ts';
import { eventOperations } from '../audit/event.operations.ts';
import { delegationOperations } from '../people/delegation.operations.ts';
import { membershipOperations } from '../people/membership.operations.ts';
import { userOperations } from '../people/user.operations.ts';
import { portalOperations } from '../portals/portal.operations.ts';
import { sectionOperations } from '../sections/section.operations.ts';
import { deliveryOperations, withdrawalOperations } from '../webhooks/delivery.operations.ts';
import { webhookOperations } from '../webhooks/webhook.operations.ts';
import type { ResourceOperations } from './resource-operations.ts';

/** Every resource of the application and the documents behind it. */
export const registry: Record<string, ResourceOperations> = {
  articles: articleOperations,
  portals: portalOperations,
  sections: sectionOperations,
  users: userOperations,
  memberships: membershipOperations,
  delegations: delegationOperations,
  clients: clientOperations,
  webhooks: webhookOperations,
  deliveries: deliveryOperations,
  withdrawals: withdrawalOperations,
  events: eventOperations,
};
