import { graphql, type ResultOf } from '../graphql.ts';

const reasonFields = graphql(`
  fragment ReasonFields on Reason {
    code
    message
    field
    basis
    roles
  }
`);

export const revisionFields = graphql(`
  fragment RevisionFields on Revision {
    id
    number
    title
    slug
    summary
    body
    contentHash
    createdAt
    savedAt
    seo {
      title
      description
      keywords
    }
    createdBy {
      id
      name
    }
  }
`);

/** What every mutation of a translation answers with, so that the screen is current without asking again. */
export const translationFields = graphql(
  `
    fragment TranslationFields on Translation {
      id
      language
      isSource
      state
      version
      title
      isLive
      isStale
      staleWeight
      staleSince
      changeWeight
      changeNote
      scheduledFor
      current {
        ...RevisionFields
      }
      approved {
        id
        number
      }
      sourceRevision {
        id
        number
      }
      staleBlocks {
        id
        before
        after
        segments {
          operation
          text
        }
      }
      assignee {
        id
        name
      }
      lastEditor {
        id
        name
      }
      publication {
        id
        slug
        status
        publishedAt
        endedAt
        publicNote
        redirectUrl
      }
      openTasks {
        id
        kind
        role
        dueAt
        isOverdue
        workingMinutesLeft
        basis
        assignee {
          id
          name
        }
      }
      availableActions {
        action
        allowed
        asks
        reasons {
          ...ReasonFields
        }
      }
    }
  `,
  [revisionFields, reasonFields],
);

export const SaveTranslation = graphql(
  `
    mutation SaveTranslation($input: SaveTranslationInput!) {
      saveTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

/** The newest state of a translation, asked for when somebody else has saved it meanwhile. */
export const TranslationNow = graphql(
  `
    query TranslationNow($id: ID!) {
      translation(id: $id) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const AddTranslation = graphql(`
  mutation AddTranslation($input: AddTranslationInput!) {
    addTranslation(input: $input) {
      id
      language
    }
  }
`);

export const SuggestSlug = graphql(`
  query SuggestSlug($portal: String!, $language: LanguageTag!, $title: String!, $translation: ID) {
    suggestSlug(portal: $portal, language: $language, title: $title, translation: $translation)
  }
`);

export const TranslationHistory = graphql(`
  query TranslationHistory($id: ID!) {
    translation(id: $id) {
      id
      timeline {
        id
        at
        action
        fromState
        toState
        note
        actorRole
        language
        revisionHash
        actor {
          id
          name
        }
        delegatedBy {
          id
          name
        }
        revision {
          id
          number
        }
      }
      revisions {
        id
        number
        title
        savedAt
        createdAt
        isSealed
        isApproved
        isPublished
        createdBy {
          id
          name
        }
      }
    }
  }
`);

export const RevisionComparison = graphql(`
  query RevisionComparison($before: ID!, $after: ID!) {
    compareRevisions(before: $before, after: $after) {
      before {
        id
        number
      }
      after {
        id
        number
      }
      fields {
        field
        segments {
          operation
          text
        }
      }
      blocks {
        id
        kind
        segments {
          operation
          text
        }
      }
    }
  }
`);

export const TranslationPreview = graphql(`
  query TranslationPreview($id: ID!) {
    translation(id: $id) {
      id
      language
      preview {
        title
        slug
        summary
        bodyHtml
        attribution
        contentHash
        author
        sourceName
        sourceUrl
        sectionName
      }
    }
  }
`);

export type Translation = NonNullable<ResultOf<typeof TranslationNow>['translation']>;
export type AvailableAction = Translation['availableActions'][number];
export type WorkflowAction = AvailableAction['action'];
export type Reason = AvailableAction['reasons'][number];
export type StaleBlock = Translation['staleBlocks'][number];
export type TextSegment = StaleBlock['segments'][number];
export type History = NonNullable<ResultOf<typeof TranslationHistory>['translation']>;
