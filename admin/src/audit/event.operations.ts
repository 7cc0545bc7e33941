import type { GetListParams } from 'react-admin';
import { graphql, type ResultOf } from '../graphql.ts';
import { asking, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

const eventsQuery = graphql(`
  query Events($portal: String, $article: ID, $page: PageInput) {
    events(portal: $portal, article: $article, page: $page) {
      total
      items {
        id
        sequence
        at
        action
        subject
        language
        fromState
        toState
        note
        hash
        actorRole
        actor {
          id
          name
        }
        delegatedBy {
          id
          name
        }
      }
    }
  }
`);
export type EventRecord = ResultOf<typeof eventsQuery>['events']['items'][number];

export const eventOperations: ResourceOperations = {
  list: asking(
    eventsQuery,
    (params: GetListParams) => ({
      ...(params.filter as { portal?: string; article?: string }),
      page: pageOf(params),
    }),
    ({ events }) => events,
  ),
};
