import { createHash } from 'node:crypto';
import { portal } from './seed.ts';
import { rememberedOf, seeded, titleOf, titles } from './words.ts';

/** One HTTP request of a load. */
export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

/** A kind of work, as each server is asked for it. */
export interface Workload {
  name: string;
  title: string;
  graphql: LoadRequest[];
  /** The same of the hand-written handler. */
  plain?: LoadRequest[];
}

export const listQuery = `query List($portal: String!, $language: LanguageTag!, $first: Int, $after: String) {
  articles(portal: $portal, language: $language, first: $first, after: $after) {
    nodes { id title slug summary publishedAt url section { key name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const detailQuery = `query Detail($portal: String!, $language: LanguageTag!, $slug: String!) {
  article(portal: $portal, language: $language, slug: $slug) {
    id title slug summary bodyHtml kind author attribution publishedAt updatedAt contentHash url tags
    section { key name }
  }
}`;

const searchQuery = `query Search($portal: String, $language: LanguageTag!, $query: String!) {
  search(portal: $portal, language: $language, query: $query, first: 20) {
    nodes { article { id title slug summary publishedAt url } highlights { title body } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const post = (query: string, variables: Record<string, unknown>): LoadRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

const languages = ['vi', 'en', 'zh', 'ja', 'ko'];

/** W1: the newest twenty of a language. */
export const list: Workload = {
  name: 'W1',
  title: 'list of 20',
  graphql: languages.map((language) => post(listQuery, { portal, language, first: 20 })),
  plain: languages.map((language) => ({
    method: 'GET',
    path: `/articles?portal=${portal}&language=${language}&first=20`,
  })),
};

/** Row n has the language of its place in the seed. */
const order = ['vi', 'vi', 'vi', 'vi', 'vi', 'en', 'en', 'zh', 'ja', 'ko'];

/** W2: one article by its address, another one each time. */
export function detail(rows: number): Workload {
  const random = seeded(7);
  const numbers = Array.from({ length: 500 }, () => 1 + Math.floor(random() * rows));
  const asked = numbers.map((n) => ({ slug: `bai-${n}`, language: order[n % 10]! }));
  return {
    name: 'W2',
    title: 'detail by slug',
    graphql: asked.map((each) => post(detailQuery, { portal, ...each })),
    plain: asked.map(({ slug, language }) => ({
      method: 'GET',
      path: `/article?portal=${portal}&language=${language}&slug=${slug}`,
    })),
  };
}

/** W3: the hundredth page, from the cursor at which it begins. */
export const deepPage = (after: string): Workload => ({
  name: 'W3',
  title: 'page 100',
  graphql: [post(listQuery, { portal, language: 'vi', first: 20, after })],
});

/** W4: searches for one to three words of the title of a publication, common and rare as they come, in five languages. */
export function search(rows: number): Workload {
  const random = seeded(99);
  const asked = Array.from({ length: 400 }, (_, turn) => {
    const language = languages[turn % 5]!;
    const place = order.indexOf(language);
    const n = Math.floor((random() * rows) / 10) * 10 + place;
    return { language, query: rememberedOf(titleOf(language, (n * 7919) % titles), language, random) };
  });
  return {
    name: 'W4',
    title: 'search, 16 at a time',
    graphql: asked.map((each) => post(searchQuery, { portal, ...each })),
  };
}

/** A list as a persisted query over GET, as a portal's front end asks again and again. */
export const persisted = (language = 'vi'): LoadRequest => {
  const sha256Hash = createHash('sha256').update(listQuery).digest('hex');
  const parameters = new URLSearchParams({
    operationName: 'List',
    variables: JSON.stringify({ portal, language, first: 20 }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  });
  return { method: 'GET', path: `/graphql?${parameters}` };
};
