import { type Example, exampleTabs, type ExampleSubject } from './example-tabs.ts';

interface Asked {
  portals: { key: string; level: number; defaultLanguage: string; languages: { language: string }[] }[];
}
interface Newest {
  articles: { nodes: { slug: string; title: string; translations: { language: string }[] }[] };
}

/**
 * Prepared queries about what this very server has published, worded in the reader's language. One that asks for the
 * portals alone when nothing is there or the door does not answer: GraphiQL is of use even then.
 */
export async function publicExamples(url: string, isVietnamese: boolean): Promise<Example[]> {
  return exampleTabs(await findSubject(url).catch(() => null), isVietnamese);
}

/** The first portal of the first level, its newest article, and one that lacks a language where there is one. */
async function findSubject(url: string): Promise<ExampleSubject | null> {
  const { portals } = await ask<Asked>(
    url,
    '{ portals { key level defaultLanguage languages { language } } }',
  );
  const portal = portals.find(({ level }) => level === 1) ?? portals[0];
  if (!portal) return null;
  const { key, defaultLanguage: language } = portal;
  const { articles } = await ask<Newest>(
    url,
    `query ($key: String!, $language: LanguageTag!) {
      articles(portal: $key, language: $language, first: 10) { nodes { slug title translations { language } } }
    }`,
    { key, language },
  );
  const [newest] = articles.nodes;
  if (!newest) return { portal: key, language, text: null };
  const lacks = (translations: { language: string }[]) =>
    portal.languages.find((each) => !translations.some((live) => live.language === each.language))?.language;
  const untranslated = articles.nodes.find(({ translations }) => lacks(translations)) ?? newest;
  const text = {
    slug: newest.slug,
    words: newest.title.split(' ').slice(0, 2).join(' '),
    untranslated: untranslated.slug,
    missing: lacks(untranslated.translations) ?? portal.languages.at(-1)?.language ?? language,
  };
  return { portal: key, language, text };
}

async function ask<Data>(url: string, query: string, variables = {}): Promise<Data> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const answer = await fetch(`${url}?${search.toString()}`, { headers: { accept: 'application/json' } });
  const { data } = (await answer.json()) as { data?: Data };
  if (!data) throw new Error('The door has no answer.');
  return data;
}
