import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { findArticle } from '../article.queries.ts';
import type { LivePortal } from '../directory.ts';
import { factsAnd } from '../live-article.ts';
import { endedPage, missingPage } from '../pages/ended-page.ts';
import { momentText } from '../pages/moment-text.ts';
import { canonicalUrl, listPath } from '../pages/page-address.ts';
import { framed } from '../pages/page-frame.ts';
import { pageText } from '../pages/page-text.ts';
import { withWholeAddresses } from '../pages/whole-addresses.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import { findEndingOfState } from './ending.queries.ts';
import { authenticityWords } from './page-words.ts';
import { findState, type ShownState } from './published-state.queries.ts';

/**
 * The page "as read on date X": a published state, said to be one in its first line. 410 once its language version is not
 * live any more: what was withdrawn is gone in all its states.
 */
export async function statePage(ctx: PublicContext, publicationId: string): Promise<PublicPage> {
  const state = await findState(ctx, publicationId);
  const { byId } = await readPublicDirectory(ctx);
  if (!state) {
    const ending = await findEndingOfState(ctx, publicationId);
    if (!ending) return missingPage(ctx, {});
    const status = ending.status === 'takenDown' ? 'takenDown' : 'withdrawn';
    const { language } = ending;
    return endedPage(ctx, { portal: byId.get(ending.portalId)?.key, language }, { ...ending, status });
  }
  const portal = byId.get(state.portalId);
  const current = await findArticle(ctx, state.translationId, factsAnd([]));
  if (!portal || !current) return missingPage(ctx, {});

  const { language } = state;
  const words = authenticityWords(language);
  const address = canonicalUrl(ctx.origin, current);
  const name = portal.languages.find((each) => each.language === language)?.name ?? portal.key;
  const page = framed({
    language,
    head: [
      element('title', {}, escapeHtml(`${state.title} (${words.stateTitle}) - ${name}`)),
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${escapeHtml(address)}">`,
    ].join('\n'),
    portal: { key: portal.key, name, href: listPath(portal.key, language) },
    languages: [],
    main: element('article', {}, contentOf(ctx, state, portal, address)),
  });
  return { ...page, headers: { ...page.headers, 'x-robots-tag': 'noindex' } };
}

function contentOf(ctx: PublicContext, state: ShownState, portal: LivePortal, address: string): string {
  const { language, title, summary, author, attribution, contentHash, changeNote, endedAt } = state;
  const words = authenticityWords(language);
  const text = pageText(language);
  const time = (moment: Date) =>
    element(
      'time',
      { datetime: moment.toISOString() },
      escapeHtml(momentText(moment, language, portal.timeZone)),
    );
  const shown = (endedAt === null ? words.shownSince : words.shownBetween)
    .replace('{from}', () => time(state.updatedAt))
    .replace('{until}', () => (endedAt === null ? '' : time(endedAt)));
  const link = element('a', { href: address }, words.readCurrent);
  const banner = `<p><strong>${shown}</strong></p>${state.isCurrent ? '' : `<p>${link}</p>`}`;
  const source = escapeHtml(state.sourceName ?? state.sourceUrl ?? '');
  const entries: [string, string][] = [
    [
      text.source,
      state.sourceUrl === null ? source : element('a', { href: state.sourceUrl, rel: 'noopener' }, source),
    ],
    [text.change, escapeHtml(changeNote ?? '')],
    [text.contentHash, element('code', {}, contentHash)],
  ];
  const list = entries
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  const check = element(
    'a',
    { href: `/verify?url=${encodeURIComponent(`${ctx.origin}/state/${state.id}`)}` },
    words.checkThis,
  );
  return [
    element('aside', { class: 'caution', 'aria-label': text.notice }, banner),
    element('h1', {}, escapeHtml(title)),
    summary === null ? '' : element('p', { class: 'summary' }, escapeHtml(summary)),
    author === null ? '' : `<p class="byline"><span>${text.author} <b>${escapeHtml(author)}</b></span></p>`,
    withWholeAddresses(state.bodyHtml, { origin: '', portal, page: '' }),
    element(
      'footer',
      { class: 'about', 'aria-label': text.aboutText },
      `${element('p', { class: 'attribution' }, escapeHtml(attribution))}<dl>${list.join('')}</dl><p>${check}</p>`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}
