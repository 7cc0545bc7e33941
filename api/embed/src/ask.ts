import type { HashedDocument } from './documents.ts';

interface Answer<T> {
  data?: T | null;
  errors?: { extensions?: { code?: string } }[];
}

/**
 * Asks the public door with GET, by the document's hash alone, which caches like best; the text follows only when the
 * server does not know it yet. No header of ours, no cookie: browsers need not ask beforehand.
 */
export async function ask<T>(
  host: string,
  { text, hash }: HashedDocument,
  variables: Record<string, unknown>,
  signal: AbortSignal,
): Promise<T> {
  const url = new URL('/graphql', host);
  url.searchParams.set('variables', JSON.stringify(variables));
  url.searchParams.set('extensions', JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
  let answer = await get<T>(url, signal);
  if (answer.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') {
    url.searchParams.set('query', text);
    answer = await get<T>(url, signal);
  }
  if (!answer.data || answer.errors?.length) throw new Error('The answer has errors');
  return answer.data;
}

async function get<T>(url: URL, signal: AbortSignal): Promise<Answer<T>> {
  const headers = { accept: 'application/graphql-response+json' };
  const response = await fetch(url, { credentials: 'omit', headers, signal });
  return (await response.json()) as Answer<T>;
}
