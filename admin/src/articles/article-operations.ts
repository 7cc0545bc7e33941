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
  }
`);

/** Everything on the article screen at once: the facts, every language's state, the text shown and its approved source. */
export const ArticleOnScreen = graphql(
  `
    query ArticleOnScreen($id: ID!, $language: LanguageTag!, $locale: LanguageTag!) {
      article(id: $id) {
        ...ArticleFacts
        missingLanguages
        createdBy {
          id
          name
        }
        createdAt
        section {
          id
          key
          name(language: $locale)
        }
        portal {
          id
          key
          name(language: $locale)
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

export type Article = NonNullable<ResultOf<typeof ArticleOnScreen>['article']>;
