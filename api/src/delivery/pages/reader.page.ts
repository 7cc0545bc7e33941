import type { FastifyInstance } from 'fastify';
import {
  addPublicPage,
  type PageRequest,
  type PublicPage,
  type PublicSide,
} from '../../server/public-page.ts';
import { DomainError } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { factsAnd } from '../live-article.ts';
import { articlePage } from './article-page.ts';
import { endedPage, missingPage } from './ended-page.ts';
import { findAddress } from './find-address.ts';
import { listPage } from './list-page.ts';
import { articlePath } from './page-address.ts';
import { readPublicDirectory } from '../portal.queries.ts';

/** `/read/:portal/:language` and `/read/:portal/:language/:slug`: what is live, for readers without script. */
export function addReaderPages(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/read/:portal/:language', orMissing(list));
  addPublicPage(server, side, '/read/:portal/:language/:slug', orMissing(article));
}

type Build = (ctx: PublicContext, request: PageRequest) => Promise<PublicPage>;

/** Readers get a page, not JSON, when an address means nothing. */
const orMissing =
  (build: Build): Build =>
  async (ctx, request) => {
    try {
      return await build(ctx, request);
    } catch (error) {
      if (!(error instanceof DomainError) || !['NOT_FOUND', 'BAD_USER_INPUT'].includes(error.code))
        throw error;
      return missingPage(ctx, request.params);
    }
  };

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const list: Build = (ctx, { params: { portal = '', language = '' }, query }) =>
  listPage(ctx, { portal, language, section: one(query['section']), after: one(query['after']) });

const article: Build = async (ctx, { params: { portal = '', language = '', slug = '' } }) => {
  const found = await findAddress(ctx, { portal, language, slug }, factsAnd(['bodyHtml', 'cover']));
  if (found.status === 'unknown') return missingPage(ctx, { portal, language });
  if ('article' in found) {
    const { status, article: live } = found;
    return status === 'live' && live.language === language
      ? articlePage(ctx, live)
      : redirect(articlePath(portal, live.language, live.slug));
  }
  return found.redirectUrl === null
    ? endedPage(ctx, { portal, language }, found)
    : redirect(await redirectTarget(ctx, portal, found.redirectUrl));
};

/** For good, though caches ask again each time: a withdrawn text may be restored. */
const redirect = (location: string): PublicPage => ({
  status: 308,
  type: 'text/plain; charset=utf-8',
  body: '',
  headers: { location },
});

/** Where the newsroom sends readers; a path stands for a page of the portal itself. */
async function redirectTarget(ctx: PublicContext, key: string, redirectUrl: string): Promise<string> {
  const domain = (await readPublicDirectory(ctx)).byKey.get(key)?.domain ?? null;
  return new URL(redirectUrl, domain === null ? ctx.origin : `https://${domain}`).href;
}
