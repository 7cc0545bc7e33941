import { AsyncLocalStorage } from 'node:async_hooks';
import { interfaceLanguages } from '@hai-dang/schema';
import type { FastifyBaseLogger } from 'fastify';

/** What the edges of the server need to know of the request in hand; Apollo's error formatter gets no context. */
export interface RequestScope {
  requestId: string;
  language: string;
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
}

/** Holds the scope of the request that is being answered. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/**
 * The first language of an Accept-Language header that the server has sentences in (RFC 9110, 12.5.4). Vietnamese when
 * the header is missing, English when it asks for languages that we do not speak.
 */
export function preferredLanguage(header: string | undefined): string {
  if (!header?.trim()) return 'vi';
  const wanted = header
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality), order };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag } of wanted) {
    if (tag === '*') return 'vi';
    const spoken = interfaceLanguages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (spoken) return spoken;
  }
  return 'en';
}
