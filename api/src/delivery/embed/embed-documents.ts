// Read by the web component as well, which is built for browsers: nothing may be imported here.

/** What the web component asks; their hashes are known to it when it is built (persisted queries). */
const shown = `id language title summary bodyHtml attribution author slug url permalink publishedAt updatedAt contentHash notice
  source { name url } section { name } signature { keyId jws statement }`;

export const articleBySlug = `query EmbeddedArticle($portal: String!, $language: LanguageTag!, $slug: String!) {
  article(portal: $portal, language: $language, slug: $slug) { ${shown} }
}`;

export const articleById = `query EmbeddedArticleById($id: ID!) {
  article: node(id: $id) { ... on Article { ${shown} } }
}`;

export const endingBySlug = `query EmbeddedEnding($portal: String!, $language: LanguageTag!, $slug: String!) {
  ending: address(portal: $portal, language: $language, slug: $slug) { status publicNote endedAt url }
}`;

export const endingById = `query EmbeddedEndingById($id: ID!) {
  ending(id: $id) { status publicNote endedAt url: redirectUrl }
}`;

export const articleList = `query EmbeddedList($portal: String!, $language: LanguageTag!, $section: String, $first: Int!) {
  articles(portal: $portal, language: $language, section: $section, first: $first) {
    nodes { language title summary slug url attribution publishedAt }
  }
}`;

/** All of them, for whoever answers registered documents only. */
export const embedDocuments: readonly string[] = [
  articleBySlug,
  articleById,
  endingBySlug,
  endingById,
  articleList,
];
