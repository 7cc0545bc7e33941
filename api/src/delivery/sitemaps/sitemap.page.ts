import { canonicalLanguageTag } from '@hai-dang/schema';
import type { FastifyInstance } from 'fastify';
import { addPublicPage, type PublicPage, type PublicSide } from '../../server/public-page.ts';
import { notFound } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import type { LivePortal } from '../directory.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { newsSitemapPath, readSitemapFile, sitemapPartPath } from './sitemap-address.ts';
import { listNews, listSitemapParts, listSitemapRows } from './sitemap.queries.ts';
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap.ts';

const type = 'application/xml; charset=utf-8';

/** What aggregators call news: no older than this, in milliseconds, and no more than this. */
const newsAge = 48 * 3_600_000;
const newsCount = 1000;

/** `/sitemap.xml`, `/sitemaps/:portal.xml`, `/sitemaps/:portal/:language/:part.xml`, `/sitemaps/:portal/news.xml` and `/robots.txt`. */
export function addSitemaps(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/sitemap.xml', async (ctx) =>
    index(ctx, (await readPublicDirectory(ctx)).portals),
  );
  addPublicPage(server, side, '/sitemaps/:file', async (ctx, { params: { file = '' } }) => {
    const key = file.endsWith('.xml') ? file.slice(0, -'.xml'.length) : '';
    return index(ctx, [await getPortal(ctx, key)]);
  });
  addPublicPage(server, side, '/sitemaps/:portal/news.xml', async (ctx, { params: { portal = '' } }) =>
    news(ctx, await getPortal(ctx, portal)),
  );
  addPublicPage(
    server,
    side,
    '/sitemaps/:portal/:language/:file',
    async (ctx, { params: { portal = '', language = '', file = '' } }) =>
      part(ctx, await getPortal(ctx, portal), language, file),
  );
  addPublicPage(server, side, '/robots.txt', robots);
}

async function getPortal(ctx: PublicContext, key: string): Promise<LivePortal> {
  const portal = (await readPublicDirectory(ctx)).byKey.get(key);
  if (!portal) throw notFound('Portal', 'portal');
  return portal;
}

const spokenIn = ({ languages }: LivePortal): string[] =>
  languages.filter(({ isEnabled }) => isEnabled).map(({ language }) => language);

async function index(ctx: PublicContext, portals: readonly LivePortal[]): Promise<PublicPage> {
  const addresses: string[] = [];
  for (const { portalId, key, languages } of portals.map((each) => ({ ...each, languages: spokenIn(each) })))
    for (const language of languages) {
      ctx.madeFrom.add(surrogateKey.language(portalId, language));
      const parts = await listSitemapParts(ctx, portalId, language);
      addresses.push(...parts.map((each) => ctx.origin + sitemapPartPath(key, language, each)));
    }
  return { type, body: writeSitemapIndex(addresses) };
}

async function part(
  ctx: PublicContext,
  portal: LivePortal,
  language: string,
  file: string,
): Promise<PublicPage> {
  const wanted = readSitemapFile(file);
  const tag = spokenIn(portal).find((each) => each === canonicalLanguageTag(language));
  if (!wanted || tag === undefined) throw notFound('Sitemap', wanted ? 'language' : 'file');
  // The other languages of its articles stand in it too.
  for (const each of portal.languages)
    ctx.madeFrom.add(surrogateKey.language(portal.portalId, each.language));
  const rows = await listSitemapRows(ctx, portal.portalId, tag, wanted);
  if (rows.length === 0) throw notFound('Sitemap', 'file');
  return { type, body: writeSitemap(ctx.origin, portal, rows) };
}

async function news(ctx: PublicContext, portal: LivePortal): Promise<PublicPage> {
  const languages = spokenIn(portal);
  for (const language of languages) ctx.madeFrom.add(surrogateKey.language(portal.portalId, language));
  const since = new Date(ctx.now().getTime() - newsAge);
  const rows = await listNews(ctx, portal.portalId, languages, since, newsCount);
  // Articles leave it by growing old, which nobody announces.
  const headers = { 'cache-control': 'public, max-age=60' };
  return { type, body: writeNewsSitemap(ctx.origin, portal, rows), headers };
}

async function robots(ctx: PublicContext): Promise<PublicPage> {
  const { portals } = await readPublicDirectory(ctx);
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /editorial',
    '',
    `Sitemap: ${ctx.origin}/sitemap.xml`,
    ...portals.map(({ key }) => `Sitemap: ${ctx.origin}${newsSitemapPath(key)}`),
  ];
  return { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` };
}
