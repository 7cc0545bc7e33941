import { graphql, type ResultOf } from '../graphql.ts';
import { translationFields } from '../translations/operations.ts';

const articleFacts = graphql(`
  fragment ArticleFacts on Article {
    id
    version
    title
    kind
    informationKind
    provenance
    author
    sourceName
    sourceUrl
    sourceLanguage
    tags
    isSensitive
    canUpdate
    section {
      id
      key
      name
    }
  }
`);

/** Everything on the article screen at once: the facts, every language's state, the text shown and its approved source. */
export const ArticleOnScreen = graphql(
  `
    query ArticleOnScreen($id: ID!, $language: LanguageTag!) {
      article(id: $id) {
        ...ArticleFacts
        missingLanguages
        createdBy {
          id
          name
        }
        createdAt
        portal {
          id
          key
          name
          timeZone
          defaultLanguage
          takedownAuthorities
          provenances
          languages {
            language
            name
            attribution
            isEnabled
          }
        }
        takedown {
          id
          authority
          channel
          reference
          reason
          receivedAt
          takenDownAt
          dueAt
        }
        translations {
          id
          language
          title
          state
          isSource
          isStale
          isLive
        }
        source {
          id
          language
          state
          approved {
            id
            number
            title
            slug
            summary
            body
            createdAt
          }
        }
        translation(language: $language) {
          ...TranslationFields
        }
      }
    }
  `,
  [articleFacts, translationFields],
);

/** The language in which an article was written: what the screen shows when its address names none. */
export const ArticleSourceLanguage = graphql(`
  query ArticleSourceLanguage($id: ID!) {
    article(id: $id) {
      id
      source {
        id
        language
      }
    }
  }
`);

export const UpdateArticle = graphql(
  `
    mutation UpdateArticle($input: UpdateArticleInput!) {
      updateArticle(input: $input) {
        ...ArticleFacts
      }
    }
  `,
  [articleFacts],
);

export const CreateArticle = graphql(`
  mutation CreateArticle($input: CreateArticleInput!) {
    createArticle(input: $input) {
      id
      source {
        id
        language
      }
    }
  }
`);

export const PortalSections = graphql(`
  query PortalSections($portal: String!) {
    portal(key: $portal) {
      id
      provenances
      defaultLanguage
      languages {
        language
        name
        isEnabled
      }
      sections {
        id
        key
        name
        isArchived
        position
        parent {
          id
          key
        }
      }
    }
  }
`);

export const PortalsToWriteIn = graphql(`
  query PortalsToWriteIn {
    me {
      user {
        id
      }
      memberships {
        id
        role
        languages
        includesComponents
        portal {
          id
          key
          name
          components {
            id
            key
            name
          }
        }
      }
    }
  }
`);

export type Article = NonNullable<ResultOf<typeof ArticleOnScreen>['article']>;
export type PortalWithSections = NonNullable<ResultOf<typeof PortalSections>['portal']>;
