import type { GetListParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const DeliveryFragment = graphql(`
  fragment DeliveryRecord on WebhookDelivery {
    id
    kind
    state
    attempts
    nextAttemptAt
    lastAttemptAt
    lastStatus
    lastError
    confirmedAt
    createdAt
    language
    title
    body
  }
`);
export type DeliveryRecord = ResultOf<typeof DeliveryFragment>;

const deliveriesQuery = graphql(
  `
    query WebhookDeliveries($webhook: ID!, $state: DispatchState, $page: PageInput) {
      webhookDeliveries(webhook: $webhook, state: $state, page: $page) {
        total
        items {
          ...DeliveryRecord
        }
      }
    }
  `,
  [DeliveryFragment],
);

const WithdrawalFragment = graphql(
  `
    fragment WithdrawalRecord on WebhookDelivery {
      ...DeliveryRecord
      webhook {
        id
        name
        contactEmail
        portal {
          id
          key
          name(language: $language)
          timeZone
        }
      }
    }
  `,
  [DeliveryFragment],
);
export type WithdrawalRecord = ResultOf<typeof WithdrawalFragment>;

const withdrawalsQuery = graphql(
  `
    query UnconfirmedWithdrawals($portal: String, $page: PageInput, $language: LanguageTag) {
      unconfirmedWithdrawals(portal: $portal, page: $page) {
        total
        items {
          ...WithdrawalRecord
        }
      }
    }
  `,
  [WithdrawalFragment],
);

export const replayDeliveryMutation = graphql(`
  mutation ReplayDelivery($id: ID!) {
    replayDelivery(id: $id) {
      id
      state
    }
  }
`);

export const confirmWithdrawalMutation = graphql(`
  mutation ConfirmWithdrawal($input: ConfirmWithdrawalInput!) {
    confirmWithdrawal(input: $input) {
      id
      state
    }
  }
`);

type DeliveryFilter = Pick<VariablesOf<typeof deliveriesQuery>, 'webhook' | 'state'>;

export const deliveryOperations: ResourceOperations = {
  list: asking(
    deliveriesQuery,
    (params: GetListParams) => ({ ...(params.filter as DeliveryFilter), page: pageOf(params) }),
    ({ webhookDeliveries }) => webhookDeliveries,
  ),
};

/** Withdrawals that a consumer has not confirmed. */
export const withdrawalOperations: ResourceOperations = {
  list: asking(
    withdrawalsQuery,
    (params: GetListParams) => ({
      ...(params.filter as { portal?: string }),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ unconfirmedWithdrawals }) => unconfirmedWithdrawals,
  ),
};
