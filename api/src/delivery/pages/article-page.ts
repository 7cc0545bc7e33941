import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { PublicArticle } from '../article.type.ts';
import { headHtml } from './head-html.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { momentText, ownName } from './moment-text.ts';
import { articlePath, listPath } from './page-address.ts';
import { framed } from './page-frame.ts';
import { type PageText, pageText } from './page-text.ts';
import { withWholeAddresses } from './whole-addresses.ts';

/** The page of an article that is live; it has been read with its body and the columns of its metadata. */
export async function articlePage(ctx: PublicContext, article: PublicArticle): Promise<PublicPage> {
  const metadata = await metadataOf(ctx, article);
  const { portal, language, title, summary } = article;
  const text = pageText(language);
  const listOfSection = listPath(portal.key, language, article.section.key);
  const parts = [
    element(
      'p',
      { class: 'kicker' },
      element('a', { href: listOfSection }, escapeHtml(metadata.sectionName)),
    ),
    element('h1', { class: isLong(article) ? 'long' : null }, escapeHtml(title)),
    summary === null ? '' : element('p', { class: 'summary' }, escapeHtml(summary)),
    byline(text, article),
    caution(text, metadata),
    withWholeAddresses(article.bodyHtml, { origin: '', portal, page: '' }),
    about(text, article),
  ];
  return framed({
    language,
    head: headHtml(metadata, ctx.origin),
    portal: { key: portal.key, name: metadata.siteName, href: listPath(portal.key, language) },
    languages: languagesOf(metadata, article),
    main: element('article', {}, parts.filter(Boolean).join('\n')),
  });
}

/** Titles of communiqués may fill a screen; a character of Han, Kana or Hangul is as wide as two letters. */
const isLong = ({ title }: PublicArticle): boolean =>
  title.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, '  ').length >
  110;

function byline(text: PageText, article: PublicArticle): string {
  const { author, publishedAt, updatedAt } = article;
  const isCorrected = updatedAt.getTime() - publishedAt.getTime() > 60_000;
  const parts = [
    author === null ? '' : `<span>${text.author} <b>${escapeHtml(author)}</b></span>`,
    `<span>${text.published} ${time(article, publishedAt)}</span>`,
    isCorrected ? `<span>${text.updated} ${time(article, updatedAt)}</span>` : '',
  ];
  return element('p', { class: 'byline' }, parts.join(''));
}

const time = ({ language, portal }: PublicArticle, moment: Date): string =>
  element(
    'time',
    { datetime: moment.toISOString() },
    escapeHtml(momentText(moment, language, portal.timeZone)),
  );

/** What readers must know before they trust the text: that its original was corrected, or moved on. */
function caution(text: PageText, { article, alternates }: Metadata): string {
  const said = article.notice ?? (article.isStale ? text.stale : null);
  if (said === null) return '';
  const source = alternates.find(({ isSource, language }) => isSource && language !== article.language);
  const link =
    source &&
    element(
      'a',
      { href: articlePath(article.portal.key, source.language, source.slug), hreflang: source.language },
      escapeHtml(`${text.readSource} (${ownName(source.language)})`),
    );
  const paragraphs = [escapeHtml(said), link ?? ''].filter(Boolean).map((each) => `<p>${each}</p>`);
  return element('aside', { class: 'caution', 'aria-label': text.notice }, paragraphs.join(''));
}

/** Below the text, always: who is to be credited (HP25-19.1), where it came from, and what identifies it. */
function about(text: PageText, article: PublicArticle): string {
  const { attribution, sourceName, sourceUrl, changeNote, tags, contentHash } = article;
  const source = escapeHtml(sourceName ?? sourceUrl ?? '');
  const entries: [string, string][] = [
    [text.source, sourceUrl === null ? source : element('a', { href: sourceUrl, rel: 'noopener' }, source)],
    [text.change, escapeHtml(changeNote ?? '')],
    [
      text.tags,
      tags.length === 0 ? '' : `<ul>${tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('')}</ul>`,
    ],
    [text.contentHash, element('code', {}, contentHash)],
  ];
  const list = entries
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  const line = element(
    'p',
    { class: 'attribution' },
    `<span>${text.credit}</span> ${escapeHtml(attribution)}`,
  );
  return element(
    'footer',
    { class: 'about', 'aria-label': text.aboutText },
    `${line}<dl>${list.join('')}</dl>`,
  );
}

/** Readers stay on this server, so that the switch works before the portal's own pages exist. */
function languagesOf({ alternates }: Metadata, { portal }: PublicArticle) {
  return alternates.map(({ language, slug }) => ({
    language,
    name: ownName(language),
    href: articlePath(portal.key, language, slug),
  }));
}
