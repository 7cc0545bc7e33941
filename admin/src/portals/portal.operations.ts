import type { GetListParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const portalsQuery = graphql(`
  query Portals($page: PageInput, $language: LanguageTag) {
    portals(page: $page) {
      total
      items {
        id
        key
        name(language: $language)
        level
        domain
        parent {
          id
          name(language: $language)
        }
        regulation {
          number
        }
        languages {
          language
          isEnabled
        }
      }
    }
  }
`);
export type PortalRow = ResultOf<typeof portalsQuery>['portals']['items'][number];

const PortalFragment = graphql(`
  fragment PortalRecord on Portal {
    id
    key
    version
    name(language: $language)
    level
    kind
    domain
    defaultLanguage
    timeZone
    fourEyes
    wrongSourcePolicy
    takedownAuthorities
    parent {
      id
      name(language: $language)
    }
    components {
      id
      name(language: $language)
    }
    regulation {
      number
      issuedOn
      effectiveOn
      issuer(language: $language)
      replaces
    }
    languages {
      language
      name
      attribution
      urlPrefix
      isEnabled
    }
    roles {
      key
      role
      name(language: $language)
      duties
      basis
    }
    deadlines {
      key
      amount
      unit
      appliesTo
      startsFrom
      basis
      requirement
    }
  }
`);
export type PortalRecord = ResultOf<typeof PortalFragment>;

const portalQuery = graphql(
  `
    query Portal($id: ID!, $language: LanguageTag) {
      portal(id: $id) {
        ...PortalRecord
      }
    }
  `,
  [PortalFragment],
);

const updatePortalMutation = graphql(
  `
    mutation UpdatePortal($input: UpdatePortalInput!, $language: LanguageTag) {
      updatePortal(input: $input) {
        ...PortalRecord
      }
    }
  `,
  [PortalFragment],
);

export const portalOperations: ResourceOperations = {
  list: asking(
    portalsQuery,
    (params: GetListParams) => ({ page: pageOf(params), language: currentLocale() }),
    ({ portals }) => portals,
  ),
  one: asking(
    portalQuery,
    (id: Identifier) => ({ id: String(id), language: currentLocale() }),
    ({ portal }) => portal,
  ),
  update: changing(
    updatePortalMutation,
    ({ id, data }: UpdateParams<PortalRecord>) => ({
      input: {
        id: String(id),
        expectedVersion: data.version ?? 0,
        fourEyes: data.fourEyes,
        wrongSourcePolicy: data.wrongSourcePolicy,
        deadlines: data.deadlines?.map(({ key, amount, unit }) => ({ key, amount, unit })),
      },
      language: currentLocale(),
    }),
    ({ updatePortal }) => updatePortal,
  ),
};
