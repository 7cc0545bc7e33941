import type { CreateParams, DeleteParams, GetListParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const DelegationFragment = graphql(`
  fragment DelegationRecord on Delegation {
    id
    role
    startsAt
    endsAt
    reason
    revokedAt
    portal {
      id
      key
      name(language: $language)
      timeZone
    }
    from {
      id
      name
    }
    to {
      id
      name
    }
  }
`);
export type DelegationRecord = ResultOf<typeof DelegationFragment>;

const delegationsQuery = graphql(
  `
    query Delegations($portal: String, $page: PageInput, $language: LanguageTag) {
      delegations(portal: $portal, page: $page) {
        total
        items {
          ...DelegationRecord
        }
      }
    }
  `,
  [DelegationFragment],
);

const createDelegationMutation = graphql(
  `
    mutation CreateDelegation($input: CreateDelegationInput!, $language: LanguageTag) {
      createDelegation(input: $input) {
        ...DelegationRecord
      }
    }
  `,
  [DelegationFragment],
);

const revokeDelegationMutation = graphql(`
  mutation RevokeDelegation($input: RevokeDelegationInput!) {
    revokeDelegation(input: $input) {
      id
      revokedAt
    }
  }
`);

type CreateDelegationInput = VariablesOf<typeof createDelegationMutation>['input'];

const asDateTime = (value: string | Date): string => new Date(value).toISOString();

/** A delegation is never deleted: removing it from the list revokes it, and it stays there as revoked. */
export const delegationOperations: ResourceOperations = {
  list: asking(
    delegationsQuery,
    (params: GetListParams) => ({
      ...(params.filter as { portal?: string }),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ delegations }) => delegations,
  ),
  create: changing(
    createDelegationMutation,
    ({ data }: CreateParams) => {
      const input = data as CreateDelegationInput;
      return {
        input: { ...input, startsAt: asDateTime(input.startsAt), endsAt: asDateTime(input.endsAt) },
        language: currentLocale(),
      };
    },
    ({ createDelegation }) => createDelegation,
  ),
  remove: changing(
    revokeDelegationMutation,
    ({ id }: DeleteParams) => ({ input: { id: String(id) } }),
    ({ revokeDelegation }) => revokeDelegation,
  ),
};
