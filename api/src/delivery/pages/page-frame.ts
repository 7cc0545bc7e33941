import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import { feedFormats, feedPath } from '../feeds/feed-address.ts';
import { type PageText, pageText } from './page-text.ts';
import { pageStyle } from './page-style.ts';

/** Players that may stand in a body; nothing else may be framed, and no script runs. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: https:",
  "media-src 'self' https:",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A lighthouse and its light. */
const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Cpath d=%22M12 12h8l3 18H9z%22 fill=%22%230b3a53%22/%3E%3Cpath d=%22M11 8h10v4H11z%22 fill=%22%23f5b301%22/%3E%3Cpath d=%22M16 2l6 6H10z%22 fill=%22%230b3a53%22/%3E%3C/svg%3E';

/** A language in which the same page, or the portal's list, can be read. */
export interface LanguageLink {
  language: string;
  name: string;
  href: string;
}

export interface Frame {
  language: string;
  /** Elements for the head, `title` among them. */
  head: string;
  /** Portal that the page belongs to; null for a page of none. */
  portal: { key: string; name: string; href: string } | null;
  languages: LanguageLink[];
  /** HTML of the main part. */
  main: string;
  /** Section whose feeds stand in the foot; those of the portal without one. */
  section?: string | undefined;
  status?: number;
}

/** A whole page around its main part. */
export function framed({
  language,
  head,
  portal,
  languages,
  main,
  section,
  status = 200,
}: Frame): PublicPage {
  const text = pageText(language);
  // Where a page's language is not one of ours, its surroundings are in English and say so.
  const lang = text.spoken === language.split('-', 1)[0] ? {} : { lang: text.spoken };
  const masthead =
    portal &&
    element(
      'header',
      { class: 'masthead' },
      element(
        'div',
        { class: 'frame' },
        element('a', { class: 'portal', href: portal.href }, escapeHtml(portal.name)) +
          languageLinks(text, lang, languages, language),
      ),
    );
  const body = [
    element('a', { class: 'skip', href: '#content', ...lang }, text.skip),
    masthead ?? '',
    element('main', { id: 'content', class: 'frame', tabindex: -1 }, main),
    portal ? foot(text, lang, portal.key, language, section) : '',
  ].join('\n');
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
${head}
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`,
    headers: { 'content-language': language, 'content-security-policy': policy },
  };
}

type Lang = { lang?: string };

function languageLinks(text: PageText, lang: Lang, links: readonly LanguageLink[], current: string): string {
  if (links.length < 2) return '';
  const items = links.map(({ language, name, href }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href, lang: language, hreflang: language, 'aria-current': language === current ? 'true' : null },
        escapeHtml(name),
      ),
    ),
  );
  return element(
    'nav',
    { class: 'languages', 'aria-label': text.languages, ...lang },
    element('ul', {}, items.join('')),
  );
}

const formatNames = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

function foot(text: PageText, lang: Lang, portal: string, language: string, section?: string): string {
  const feeds = feedFormats.map((format) =>
    element(
      'li',
      {},
      element('a', { href: feedPath({ portal, language, section }, format) }, formatNames[format]),
    ),
  );
  return element(
    'footer',
    { class: 'foot', ...lang },
    element(
      'div',
      { class: 'frame' },
      element('div', { class: 'follow' }, `<p>${text.feeds}</p>${element('ul', {}, feeds.join(''))}`),
    ),
  );
}
