import type { EmbedModule, LiveChoice } from './embed-code.ts';

// The public door, asked as any consumer asks it: what it does not answer cannot be embedded either.

const choicesQuery = `query EmbedChoices($portal: String!, $language: LanguageTag!, $slug: String!) {
  articles(portal: $portal, language: $language, first: 50) { nodes { id slug title url } }
  article(portal: $portal, language: $language, slug: $slug) { id slug title url }
}`;

interface ChoicesAnswer {
  data?: { articles: { nodes: LiveChoice[] }; article: LiveChoice | null };
}

/** The newest live articles, and the one of this slug among them if it is live. Throws when the server is out of reach. */
export async function readLiveChoices(
  host: string,
  place: { portal: string; language: string; slug: string },
): Promise<LiveChoice[]> {
  const response = await fetch(new URL('/graphql', host), {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: choicesQuery, variables: place }),
  });
  const { data } = (await response.json()) as ChoicesAnswer;
  if (!data) throw new Error('The public door answered with errors');
  const { articles, article } = data;
  const isListed = article && articles.nodes.some(({ id }) => id === article.id);
  return article && !isListed ? [article, ...articles.nodes] : articles.nodes;
}

/** Name and hash of the web component that the server has. */
export async function readEmbedModule(host: string): Promise<EmbedModule> {
  const response = await fetch(new URL('/embed/haidang.json', host), { credentials: 'omit' });
  if (!response.ok) throw new Error('The public server has no web component');
  const { url, integrity } = (await response.json()) as EmbedModule;
  // As the integrator reaches it, which need not be as the server sees itself.
  return { url: new URL(new URL(url).pathname, host).href, integrity };
}
