import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { PublicArticle } from '../article.type.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { LivePortal } from '../directory.ts';
import { findPlace, type FoundPlace, sectionName } from '../feeds/find-place.ts';
import { listArticles } from '../list-articles.ts';
import { columnsFor, preciseMoment } from '../live-article.ts';
import { feedLinks } from './head-html.ts';
import { dayText, ownName } from './moment-text.ts';
import { articlePath, homeUrl, listPath } from './page-address.ts';
import { framed } from './page-frame.ts';
import { type PageText, pageText } from './page-text.ts';

/** Articles on one page of the list. */
const pageSize = 20;

interface Asked {
  portal: string;
  language: string;
  section?: string | undefined;
  after?: string | undefined;
}

/** A page of the live articles of a portal or section. Throws NOT_FOUND for names and BAD_USER_INPUT for a cursor that are none. */
export async function listPage(ctx: PublicContext, asked: Asked): Promise<PublicPage> {
  const place = await findPlace(ctx, asked);
  const { portal, language: spoken, section } = place;
  const { language, name } = spoken;
  const after = asked.after === undefined ? null : readCursor(asked.after, 'after');
  const { articles, hasOlder } = await listArticles(
    ctx,
    { portal: portal.key, language, section: section?.key ?? null },
    { size: pageSize, fromEnd: false, after, before: null },
    { columns: columnsFor(['title', 'slug', 'summary', 'cover']), total: false, surroundings: false },
  );
  const text = pageText(language);
  const heading = section ? sectionName(section, language) : text.latest;
  const last = articles.at(-1);
  const main = [
    element('h1', {}, escapeHtml(heading)),
    sectionLinks(text, place),
    articles.length === 0
      ? `<p>${text.empty}</p>`
      : element('ul', { class: 'list' }, articles.map((each) => listItem(each)).join('\n')),
    hasOlder && last ? olderLink(text, place, last) : '',
  ];
  return framed({
    language,
    head: listHead(ctx.origin, place, heading, asked.after),
    portal: { key: portal.key, name, href: listPath(portal.key, language) },
    languages: languagesOf(portal),
    main: main.join('\n'),
    section: section?.key,
  });
}

function listItem({ portal, language, slug, title, summary, cover, publishedAt }: PublicArticle): string {
  const { key, timeZone } = portal;
  const picture =
    cover &&
    `<img src="${escapeHtml(cover.url)}" alt="" loading="lazy" width="${cover.width}" height="${cover.height}">`;
  const parts = [
    picture ?? '',
    element('h2', {}, element('a', { href: articlePath(key, language, slug) }, escapeHtml(title))),
    summary === null ? '' : element('p', {}, escapeHtml(summary)),
    element(
      'time',
      { datetime: publishedAt.toISOString() },
      escapeHtml(dayText(publishedAt, language, timeZone)),
    ),
  ];
  return element('li', {}, parts.join(''));
}

function sectionLinks(text: PageText, { portal, language: { language }, section }: FoundPlace): string {
  const top = portal.sections.filter(({ parentId, isArchived }) => parentId === null && !isArchived);
  if (top.length === 0) return '';
  const item = (href: string, name: string, isCurrent: boolean) =>
    element('li', {}, element('a', { href, 'aria-current': isCurrent ? 'page' : null }, escapeHtml(name)));
  const items = [
    item(listPath(portal.key, language), text.allSections, section === null),
    ...top.map((each) =>
      item(
        listPath(portal.key, language, each.key),
        sectionName(each, language),
        each.sectionId === section?.sectionId,
      ),
    ),
  ];
  return element(
    'nav',
    { class: 'sections', 'aria-label': text.sections },
    element('ul', {}, items.join('')),
  );
}

function olderLink(text: PageText, { portal, language, section }: FoundPlace, last: PublicArticle): string {
  const cursor = writeCursor({
    publishedAt: preciseMoment(last.preciseTime),
    translationId: last.translationId,
  });
  const list = listPath(portal.key, language.language, section?.key);
  const href = `${list}${list.includes('?') ? '&' : '?'}after=${cursor}`;
  const link = element('a', { class: 'more', href, rel: 'next' }, text.older);
  return element('nav', { 'aria-label': text.pages }, link);
}

function listHead(
  origin: string,
  { portal, language: { language, name }, section }: FoundPlace,
  heading: string,
  after: string | undefined,
): string {
  const title = section ? `${heading} - ${name}` : name;
  const own = origin + listPath(portal.key, language, section?.key);
  const canonical = section || portal.domain === null ? own : homeUrl(origin, portal, language);
  return [
    element('title', {}, escapeHtml(title)),
    `<meta name="description" content="${escapeHtml(title)}">`,
    // Older pages move with every new article: nothing to keep an address of.
    after === undefined
      ? `<link rel="canonical" href="${escapeHtml(canonical)}">`
      : '<meta name="robots" content="noindex, follow">',
    ...feedLinks(origin, { portal: portal.key, language, ...(section && { section: section.key }) }, title),
  ].join('\n');
}

const languagesOf = ({ key, languages }: LivePortal) =>
  languages
    .filter(({ isEnabled }) => isEnabled)
    .map(({ language }) => ({ language, name: ownName(language), href: listPath(key, language) }));
