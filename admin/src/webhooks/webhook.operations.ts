import type { CreateParams, GetListParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const WebhookFragment = graphql(`
  fragment WebhookRecord on Webhook {
    id
    version
    name
    contactEmail
    url
    kinds
    languages
    isActive
    waiting
    failed
    confirmed
    portal {
      id
      key
      name(language: $language)
    }
  }
`);
export type WebhookRecord = ResultOf<typeof WebhookFragment>;
export type ChangeKind = WebhookRecord['kinds'][number];

const webhooksQuery = graphql(
  `
    query Webhooks($portal: String, $page: PageInput, $language: LanguageTag) {
      webhooks(portal: $portal, page: $page) {
        total
        items {
          ...WebhookRecord
        }
      }
    }
  `,
  [WebhookFragment],
);

const webhookQuery = graphql(
  `
    query Webhook($id: ID!, $language: LanguageTag) {
      webhook(id: $id) {
        ...WebhookRecord
      }
    }
  `,
  [WebhookFragment],
);

const createWebhookMutation = graphql(
  `
    mutation CreateWebhook($input: CreateWebhookInput!, $language: LanguageTag) {
      createWebhook(input: $input) {
        secret
        webhook {
          ...WebhookRecord
        }
      }
    }
  `,
  [WebhookFragment],
);

const updateWebhookMutation = graphql(
  `
    mutation UpdateWebhook($input: UpdateWebhookInput!, $language: LanguageTag) {
      updateWebhook(input: $input) {
        ...WebhookRecord
      }
    }
  `,
  [WebhookFragment],
);

export const rotateSecretMutation = graphql(`
  mutation RotateWebhookSecret($input: WebhookRef!) {
    rotateWebhookSecret(input: $input) {
      secret
    }
  }
`);

export const sendTestMutation = graphql(`
  mutation SendTestDelivery($id: ID!) {
    sendTestDelivery(id: $id) {
      status
      error
      milliseconds
    }
  }
`);
export type TestReceipt = ResultOf<typeof sendTestMutation>['sendTestDelivery'];

export const replaySinceMutation = graphql(`
  mutation ReplaySince($input: ReplaySinceInput!) {
    replaySince(input: $input)
  }
`);

type CreateInput = VariablesOf<typeof createWebhookMutation>['input'];

export const webhookOperations: ResourceOperations = {
  list: asking(
    webhooksQuery,
    (params: GetListParams) => ({
      ...(params.filter as { portal?: string }),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ webhooks }) => webhooks,
  ),
  one: asking(
    webhookQuery,
    (id: Identifier) => ({ id: String(id), language: currentLocale() }),
    ({ webhook }) => webhook,
  ),
  create: changing(
    createWebhookMutation,
    ({ data }: CreateParams) => ({
      // The form's required inputs make it whole; the API checks it again.
      input: data as CreateInput,
      language: currentLocale(),
    }),
    ({ createWebhook: { webhook, secret } }) => ({ ...webhook, secret }),
  ),
  update: changing(
    updateWebhookMutation,
    ({ id, data }: UpdateParams<WebhookRecord>) => ({
      input: {
        id: String(id),
        expectedVersion: data.version ?? 0,
        name: data.name,
        contactEmail: data.contactEmail,
        url: data.url,
        kinds: data.kinds,
        languages: data.languages ?? [],
        isActive: data.isActive,
      },
      language: currentLocale(),
    }),
    ({ updateWebhook }) => updateWebhook,
  ),
};
