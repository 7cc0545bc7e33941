import { graphql } from '../graphql.ts';

/** What roles are called in each portal; the page holds every portal of an instance. */
export const portalTitlesQuery = graphql(`
  query PortalTitles($language: LanguageTag) {
    portals(page: { number: 1, size: 100 }) {
      items {
        id
        key
        roles {
          key
          role
          name(language: $language)
        }
      }
    }
  }
`);
