import type { CreateParams, GetListParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const ClientFragment = graphql(`
  fragment ClientRecord on ApiClient {
    id
    version
    name
    contactEmail
    keyPrefix
    scopes
    allowedOrigins
    costPerMinute
    expiresAt
    status
    lastUsedAt
  }
`);
export type ClientRecord = ResultOf<typeof ClientFragment>;

const clientsQuery = graphql(
  `
    query ApiClients($page: PageInput) {
      apiClients(page: $page) {
        total
        items {
          ...ClientRecord
        }
      }
    }
  `,
  [ClientFragment],
);

const clientQuery = graphql(
  `
    query ApiClient($id: ID!) {
      apiClient(id: $id) {
        ...ClientRecord
      }
    }
  `,
  [ClientFragment],
);

const createClientMutation = graphql(
  `
    mutation CreateApiClient($input: CreateApiClientInput!) {
      createApiClient(input: $input) {
        key
        client {
          ...ClientRecord
        }
      }
    }
  `,
  [ClientFragment],
);

const updateClientMutation = graphql(
  `
    mutation UpdateApiClient($input: UpdateApiClientInput!) {
      updateApiClient(input: $input) {
        ...ClientRecord
      }
    }
  `,
  [ClientFragment],
);

export const rotateKeyMutation = graphql(`
  mutation RotateApiClientKey($input: ApiClientRef!) {
    rotateApiClientKey(input: $input) {
      key
    }
  }
`);

export const revokeClientMutation = graphql(`
  mutation RevokeApiClient($input: ApiClientRef!) {
    revokeApiClient(input: $input) {
      id
    }
  }
`);

export const usageQuery = graphql(`
  query ApiClientUsage($id: ID!, $unit: UsageUnit!, $last: Int!) {
    apiClient(id: $id) {
      id
      usage(unit: $unit, last: $last) {
        from
        requests
        refused
        failed
        cost
      }
    }
  }
`);
export type UsagePoint = NonNullable<ResultOf<typeof usageQuery>['apiClient']>['usage'][number];

type CreateInput = VariablesOf<typeof createClientMutation>['input'];
/** What the form holds: a moment may be a date, and no moment an empty text. */
type ClientForm = Omit<CreateInput, 'expiresAt'> & { expiresAt?: string | Date | null };

const termsOf = ({ name, contactEmail, scopes, allowedOrigins, costPerMinute, expiresAt }: ClientForm) => ({
  name,
  contactEmail,
  scopes,
  allowedOrigins: (allowedOrigins ?? []).map((origin) => origin.trim()).filter(Boolean),
  costPerMinute: costPerMinute == null ? null : Number(costPerMinute),
  expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null,
});

export const clientOperations: ResourceOperations = {
  list: asking(
    clientsQuery,
    (params: GetListParams) => ({ page: pageOf(params) }),
    ({ apiClients }) => apiClients,
  ),
  one: asking(
    clientQuery,
    (id: Identifier) => ({ id: String(id) }),
    ({ apiClient }) => apiClient,
  ),
  create: changing(
    createClientMutation,
    ({ data }: CreateParams) => ({ input: termsOf(data as ClientForm) }),
    ({ createApiClient: { client, key } }) => ({ ...client, key }),
  ),
  update: changing(
    updateClientMutation,
    ({ id, data }: UpdateParams<ClientRecord>) => ({
      input: { id: String(id), expectedVersion: data.version ?? 0, ...termsOf(data as ClientForm) },
    }),
    ({ updateApiClient }) => updateApiClient,
  ),
};
