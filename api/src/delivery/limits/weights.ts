/**
 * What a field costs beyond one unit for each object that it returns. A unit is about what it takes to read one row by
 * its key; bodies are long, searches look at much.
 */
export const weights: Readonly<Record<string, number>> = {
  'Query.articles': 5,
  'Query.article': 2,
  'Query.node': 2,
  'Query.search': 25,
  'Query.suggest': 10,
  'Query.verify': 10,
  'Query.address': 2,
  'ArticleConnection.totalCount': 10,
  'SearchConnection.totalCount': 10,
  'SearchConnection.facets': 25,
  'Article.bodyHtml': 2,
  'Article.bodyText': 2,
  'Article.media': 1,
  'Article.translations': 2,
  'Article.translation': 2,
  'Article.signature': 1,
  'Article.history': 3,
  'Article.metadata': 3,
};

/** How many objects a list without `first` or `last` is taken to hold. */
export const usualLength: Readonly<Record<string, number>> = {
  'Query.portals': 10,
  'Portal.languages': 5,
  'Portal.components': 10,
  'Portal.sections': 10,
  'Section.children': 5,
  'Article.translations': 5,
};

/** Length of a list that has no line above. */
export const otherLength = 5;
