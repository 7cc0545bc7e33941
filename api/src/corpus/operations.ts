import type { DocumentJson } from '@hai-dang/schema/document';

/** A translation as the import sees it; states in the words of the wire. */
export interface TranslationView {
  id: string;
  language: string;
  state: string;
  version: number;
  current: { id: string; contentHash: string };
  /** The newest one, whatever became of it; null while the text was never public. */
  publication: { id: string } | null;
}

export interface ArticleView {
  id: string;
  translations: TranslationView[];
}

export interface PortalView {
  key: string;
  languages: { language: string; isEnabled: boolean }[];
  sections: { key: string; isArchived: boolean }[];
}

/** What a writer sends. */
export interface SentContent {
  title: string;
  slug: string;
  body: DocumentJson;
}

const translationFields = /* GraphQL */ `
  id
  language
  state
  version
  current {
    id
    contentHash
  }
  publication {
    id
  }
`;

export const portalQuery = /* GraphQL */ `
  query CorpusPortal($key: String!) {
    portal(key: $key) {
      key
      languages {
        language
        isEnabled
      }
      sections {
        key
        isArchived
      }
    }
  }
`;

export const articleQuery = /* GraphQL */ `
  query CorpusArticle($portal: String!, $externalKey: String!) {
    articles(filter: { portal: $portal, externalKey: $externalKey }) {
      items {
        id
        translations { ${translationFields} }
      }
    }
  }
`;

export const translationQuery = /* GraphQL */ `
  query CorpusTranslation($id: ID!) {
    translation(id: $id) { ${translationFields} }
  }
`;

export const createArticleMutation = /* GraphQL */ `
  mutation CreateCorpusArticle($input: CreateArticleInput!) {
    createArticle(input: $input) {
      id
      translations { ${translationFields} }
    }
  }
`;

/** The mutation of one verb on a translation, e.g. `approveTranslation`; its answer is under `translation`. */
export const translationMutation = (verb: string): string => {
  const input = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  return `mutation ($input: ${input}) { translation: ${verb}(input: $input) { ${translationFields} } }`;
};
