import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { findEndingOf } from '../authenticity/ending.queries.ts';
import { findArticle } from '../article.queries.ts';
import type { PublicArticle } from '../article.type.ts';
import { readGlobalId } from '../global-id.ts';
import { factsAnd } from '../live-article.ts';
import { canonicalUrl } from '../pages/page-address.ts';
import { withWholeAddresses } from '../pages/whole-addresses.ts';
import { embedFrame } from './embed-frame.ts';
import { embedWords } from './embed-words.ts';
import { frameLink, frameTime } from './frame-parts.ts';

interface Asked {
  /** Global identifier of the article. */
  id: string;
  theme?: string | undefined;
}

/** An article for a frame: the same content as the web component shows, without any script. 410 when it is gone. */
export async function articleFrame(ctx: PublicContext, { id, theme }: Asked): Promise<PublicPage> {
  const named = readGlobalId(id);
  const article = named?.type === 'Article' ? await findArticle(ctx, named.id, factsAnd(['bodyHtml'])) : null;
  if (!article) return endedFrame(ctx, id, theme);
  const { language, title, portal } = article;
  const address = canonicalUrl(ctx.origin, article);
  const name = portal.languages.find((each) => each.language === language)?.name ?? portal.key;
  return embedFrame({
    language,
    title: `${title} - ${name}`,
    theme,
    canonical: address,
    main: element('article', { lang: language }, contentOf(article, address)),
  });
}

function contentOf(article: PublicArticle, address: string): string {
  const { language, title, summary, author, notice, section, portal, publishedAt, updatedAt } = article;
  const words = embedWords(language);
  const sectionName =
    section.names.find((each) => each.language === language)?.name ??
    section.names.find((each) => each.language === section.defaultLanguage)?.name ??
    section.key;
  const isCorrected = updatedAt.getTime() - publishedAt.getTime() > 60_000;
  const meta = [
    escapeHtml(sectionName),
    ...(author === null ? [] : [escapeHtml(author)]),
    `${words.published} ${frameTime(publishedAt, language, portal.timeZone)}`,
    ...(isCorrected ? [`${words.updated} ${frameTime(updatedAt, language, portal.timeZone)}`] : []),
  ];
  const body = withWholeAddresses(article.bodyHtml, { origin: '', portal, page: address });
  return [
    element('h1', { class: 'title' }, escapeHtml(title)),
    element('p', { class: 'meta' }, meta.join(' · ')),
    notice === null ? '' : element('p', { class: 'caution', role: 'note' }, escapeHtml(notice)),
    summary === null ? '' : element('p', { class: 'summary' }, escapeHtml(summary)),
    // Within a frame every other page opens in a tab of its own.
    element('div', { class: 'body' }, body.replace(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" ')),
    aboutOf(article, address),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Below the text, always: who is to be credited (HP25-19.1), and where everybody can check it. */
function aboutOf(article: PublicArticle, address: string): string {
  const { attribution, sourceName, sourceUrl, contentHash, language } = article;
  const words = embedWords(language);
  const name = sourceName ?? sourceUrl ?? '';
  const isWeb = sourceUrl !== null && /^https?:/.test(sourceUrl);
  const source = isWeb ? frameLink(sourceUrl, name, words) : escapeHtml(name);
  const parts = [
    element('p', { class: 'attribution' }, escapeHtml(attribution)),
    source === '' ? '' : `<p>${words.source}: ${source}</p>`,
    `<p>${frameLink(address, words.readOnPortal, words)}</p>`,
    `<p>${frameLink(`/verify?hash=${contentHash}`, words.check, words)}</p>`,
  ];
  return element('footer', { class: 'about' }, parts.join(''));
}

async function endedFrame(ctx: PublicContext, id: string, theme: string | undefined): Promise<PublicPage> {
  const ending = await findEndingOf(ctx, id);
  const language = ending?.language ?? ctx.language;
  const words = embedWords(language);
  const said = ending ? (ending.status === 'takenDown' ? words.takenDown : words.withdrawn) : words.missing;
  const note = ending?.publicNote;
  const instead = ending?.redirectUrl;
  const parts = [
    `<p><strong>${said}</strong></p>`,
    note ? element('p', {}, escapeHtml(note)) : '',
    instead ? `<p>${frameLink(instead, words.readInstead, words)}</p>` : '',
  ];
  return embedFrame({
    status: ending ? 410 : 404,
    language,
    title: said,
    theme,
    main: element('div', { class: 'caution' }, parts.join('')),
  });
}
