import { graphql } from '../graphql.ts';

/** Portals as one chooses among them. */
export const portalChoicesQuery = graphql(`
  query PortalChoices($language: LanguageTag) {
    portals(page: { number: 1, size: 100 }) {
      items {
        id
        key
        name(language: $language)
        level
        defaultLanguage
        languages {
          language
          isEnabled
        }
        parent {
          id
          key
        }
      }
    }
  }
`);

/** Sections of one portal as one chooses among them, with their parents. */
export const sectionChoicesQuery = graphql(`
  query SectionChoices($portal: String!, $language: LanguageTag) {
    portal(key: $portal) {
      id
      sections {
        id
        key
        name(language: $language)
        position
        isArchived
        parent {
          id
          key
        }
      }
    }
  }
`);
