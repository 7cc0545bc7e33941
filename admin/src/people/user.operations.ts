import type { CreateParams, GetListParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const UserFragment = graphql(`
  fragment UserRecord on User {
    id
    version
    name
    email
    language
    isActive
    isDemo
    createdAt
    lastSignInAt
    memberships {
      id
      role
      title
      languages
      portal {
        id
        key
        name(language: $language)
      }
    }
  }
`);
export type UserRecord = ResultOf<typeof UserFragment>;

const usersQuery = graphql(
  `
    query Users($portal: String, $text: String, $page: PageInput, $language: LanguageTag) {
      users(portal: $portal, text: $text, page: $page) {
        total
        items {
          ...UserRecord
        }
      }
    }
  `,
  [UserFragment],
);

const userQuery = graphql(
  `
    query User($id: ID!, $language: LanguageTag) {
      user(id: $id) {
        ...UserRecord
      }
    }
  `,
  [UserFragment],
);

const createUserMutation = graphql(
  `
    mutation CreateUser($input: CreateUserInput!, $language: LanguageTag) {
      createUser(input: $input) {
        ...UserRecord
      }
    }
  `,
  [UserFragment],
);

const updateUserMutation = graphql(
  `
    mutation UpdateUser($input: UpdateUserInput!, $language: LanguageTag) {
      updateUser(input: $input) {
        ...UserRecord
      }
    }
  `,
  [UserFragment],
);

type UserFilter = { portal?: string; text?: string };
type CreateUserInput = VariablesOf<typeof createUserMutation>['input'];

export const userOperations: ResourceOperations = {
  list: asking(
    usersQuery,
    (params: GetListParams) => ({
      ...(params.filter as UserFilter),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ users }) => users,
  ),
  one: asking(
    userQuery,
    (id: Identifier) => ({ id: String(id), language: currentLocale() }),
    ({ user }) => user,
  ),
  create: changing(
    createUserMutation,
    ({ data }: CreateParams) => ({
      // The form's required inputs make it whole; the API checks it again. No language means every language.
      input: { ...(data as CreateUserInput), languages: data.languages?.length ? data.languages : null },
      language: currentLocale(),
    }),
    ({ createUser }) => createUser,
  ),
  update: changing(
    updateUserMutation,
    ({ id, data }: UpdateParams<UserRecord & { password?: string }>) => ({
      input: {
        id: String(id),
        expectedVersion: data.version ?? 0,
        name: data.name,
        language: data.language,
        isActive: data.isActive,
        ...(data.password && { password: data.password }),
      },
      language: currentLocale(),
    }),
    ({ updateUser }) => updateUser,
  ),
};
