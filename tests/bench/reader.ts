import { portal } from './seed.ts';
import { detailQuery, listQuery } from './workloads.ts';

/** A reader of one process, who asks for the same in several ways. Each way has answers of its own in memory. */
export interface Reader {
  /** Whether the article is answered by GET, by POST, and in the newest list. */
  got: (slug: string) => Promise<boolean>;
  posted: (slug: string) => Promise<boolean>;
  listed: () => Promise<Set<string>>;
  /** Status of its page. */
  page: (slug: string) => Promise<number>;
}

interface Answer {
  data?: { article?: { slug: string } | null; articles?: { nodes: { slug: string }[] } };
}

const language = 'vi';

/** A reader of the server at `url`. */
export function readerOf(url: string): Reader {
  const get = (query: string, variables: object) => {
    const asked = { query, variables: JSON.stringify({ portal, language, ...variables }) };
    return fetch(`${url}/graphql?${new URLSearchParams(asked)}`);
  };
  const post = (query: string, variables: object) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { portal, language, ...variables } }),
    });
  const read = async (answer: Response) => (await answer.json()) as Answer;
  return {
    got: async (slug) => (await read(await get(detailQuery, { slug }))).data?.article?.slug === slug,
    posted: async (slug) => (await read(await post(detailQuery, { slug }))).data?.article?.slug === slug,
    listed: async () => {
      const { data } = await read(await get(listQuery, { first: 20 }));
      return new Set(data?.articles?.nodes.map(({ slug }) => slug));
    },
    page: async (slug) => {
      const answer = await fetch(`${url}/read/${portal}/${language}/${slug}`);
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}
