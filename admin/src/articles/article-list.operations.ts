import type { GetListParams } from 'react-admin';
import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, pageOf, type ResourceOperations } from '../providers/resource-operations.ts';

/** One row of the list: what it is, where it stands, and every language's state. */
export const articlesQuery = graphql(`
  query Articles($filter: ArticleFilter, $sort: ArticleSort, $page: PageInput, $language: LanguageTag) {
    articles(filter: $filter, sort: $sort, page: $page) {
      total
      items {
        id
        title
        sourceLanguage
        updatedAt
        kind
        portal {
          id
          key
          name(language: $language)
          timeZone
          languages {
            language
            isEnabled
          }
        }
        section {
          id
          name(language: $language)
        }
        createdBy {
          id
          name
        }
        takedown {
          id
        }
        translations {
          id
          language
          state
          isSource
          isStale
          isLive
        }
      }
    }
  }
`);

export type ArticleRow = ResultOf<typeof articlesQuery>['articles']['items'][number];
export type ArticleFilter = NonNullable<VariablesOf<typeof articlesQuery>['filter']>;
type ArticleSort = NonNullable<VariablesOf<typeof articlesQuery>['sort']>;

const sortFields: readonly string[] = ['UPDATED_AT', 'CREATED_AT', 'TITLE'] satisfies ArticleSort['field'][];
const isSortField = (field: string): field is NonNullable<ArticleSort['field']> => sortFields.includes(field);

const sortOf = ({ sort }: GetListParams): ArticleSort =>
  sort && isSortField(sort.field)
    ? { field: sort.field, order: sort.order }
    : { field: 'UPDATED_AT', order: 'DESC' };

export const articleOperations: ResourceOperations = {
  list: asking(
    articlesQuery,
    (params: GetListParams) => ({
      filter: params.filter as ArticleFilter,
      sort: sortOf(params),
      page: pageOf(params),
      language: currentLocale(),
    }),
    ({ articles }) => articles,
  ),
};
