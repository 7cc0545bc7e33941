import type { FastifyInstance } from 'fastify';
import { addPublicPage, type PublicPage, type PublicSide } from '../../server/public-page.ts';
import { notFound } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { Feed } from './feed.ts';
import { type FeedFormat, feedTypes, readFeedFile } from './feed-address.ts';
import { makeFeed } from './make-feed.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const writers: Record<FeedFormat, (feed: Feed) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** `/feeds/:portal/:language.rss|atom|json` and, for one section, `/feeds/:portal/:language/:section.rss|atom|json`. */
export function addFeeds(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/feeds/:portal/:file', (ctx, { params: { portal = '', file = '' } }) =>
    answer(ctx, file, (name) => ({ portal, language: name })),
  );
  addPublicPage(
    server,
    side,
    '/feeds/:portal/:language/:file',
    (ctx, { params: { portal = '', language = '', file = '' } }) =>
      answer(ctx, file, (name) => ({ portal, language, section: name })),
  );
}

async function answer(
  ctx: PublicContext,
  file: string,
  place: (name: string) => Parameters<typeof makeFeed>[1],
): Promise<PublicPage> {
  const read = readFeedFile(file);
  if (!read) throw notFound('Feed', 'format');
  const feed = await makeFeed(ctx, place(read.name), read.format);
  return {
    type: `${feedTypes[read.format]}; charset=utf-8`,
    body: writers[read.format](feed),
    headers: { 'content-language': feed.language },
  };
}
