import type { CreateParams, DeleteParams, GetListParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const MembershipFragment = graphql(`
  fragment MembershipRecord on Membership {
    id
    version
    role
    title
    languages
    includesComponents
    user {
      id
      name
      email
    }
    portal {
      id
      key
      name(language: $language)
    }
  }
`);
export type MembershipRecord = ResultOf<typeof MembershipFragment>;

const membershipsQuery = graphql(
  `
    query Memberships($portal: String, $user: ID, $page: PageInput, $language: LanguageTag) {
      memberships(portal: $portal, user: $user, page: $page) {
        total
        items {
          ...MembershipRecord
        }
      }
    }
  `,
  [MembershipFragment],
);

const membershipQuery = graphql(
  `
    query Membership($id: ID!, $language: LanguageTag) {
      membership(id: $id) {
        ...MembershipRecord
      }
    }
  `,
  [MembershipFragment],
);

const addMembershipMutation = graphql(
  `
    mutation AddMembership($input: AddMembershipInput!, $language: LanguageTag) {
      addMembership(input: $input) {
        ...MembershipRecord
      }
    }
  `,
  [MembershipFragment],
);

const updateMembershipMutation = graphql(
  `
    mutation UpdateMembership($input: UpdateMembershipInput!, $language: LanguageTag) {
      updateMembership(input: $input) {
        ...MembershipRecord
      }
    }
  `,
  [MembershipFragment],
);

const removeMembershipMutation = graphql(`
  mutation RemoveMembership($input: RemoveMembershipInput!) {
    removeMembership(input: $input)
  }
`);

type AddMembershipInput = VariablesOf<typeof addMembershipMutation>['input'];

/** No language chosen means every language, which the API writes as null. */
const languagesOrAll = (languages: readonly string[] | null | undefined) =>
  languages && languages.length > 0 ? [...languages] : null;

export const membershipOperations: ResourceOperations = {
  list: asking(
    membershipsQuery,
    (params: GetListParams) => ({
      ...(params.filter as { portal?: string; user?: string }),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ memberships }) => memberships,
  ),
  one: asking(
    membershipQuery,
    (id: Identifier) => ({ id: String(id), language: currentLocale() }),
    ({ membership }) => membership,
  ),
  create: changing(
    addMembershipMutation,
    ({ data }: CreateParams) => ({
      // The form's required inputs make it whole; the API checks it again.
      input: { ...(data as AddMembershipInput), languages: languagesOrAll(data.languages) },
      language: currentLocale(),
    }),
    ({ addMembership }) => addMembership,
  ),
  update: changing(
    updateMembershipMutation,
    ({ id, data }: UpdateParams<MembershipRecord>) => ({
      input: {
        id: String(id),
        expectedVersion: data.version ?? 0,
        languages: languagesOrAll(data.languages),
        title: data.title,
        includesComponents: data.includesComponents,
      },
      language: currentLocale(),
    }),
    ({ updateMembership }) => updateMembership,
  ),
  remove: changing(
    removeMembershipMutation,
    ({ id, previousData }: DeleteParams<MembershipRecord>) => ({
      input: { id: String(id), expectedVersion: previousData?.version ?? 0 },
    }),
    ({ removeMembership }) => removeMembership,
  ),
};
