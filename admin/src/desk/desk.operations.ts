import { graphql, type ResultOf } from '../graphql.ts';

/** A person's desk: duties by due time, what they sent, and the week in numbers. */
export const deskQuery = graphql(`
  query Desk($portal: String, $language: LanguageTag) {
    desk(portal: $portal) {
      waitingCount
      overdueCount
      waiting {
        id
        kind
        language
        dueAt
        isOverdue
        workingMinutesLeft
        basis
        openedAt
        portal {
          id
          name(language: $language)
          timeZone
        }
        article {
          id
          title
          sourceLanguage
        }
        translation {
          id
          title
        }
      }
      mine {
        id
        language
        title
        state
        isStale
        isLive
        updatedAt
        assignee {
          id
          name
        }
        article {
          id
          title
          sourceLanguage
          portal {
            id
            timeZone
          }
        }
      }
      states {
        language
        state
        count
      }
      week {
        day
        published
        submitted
      }
    }
  }
`);

export type Desk = ResultOf<typeof deskQuery>['desk'];
export type WaitingTask = Desk['waiting'][number];
export type SentTranslation = Desk['mine'][number];
