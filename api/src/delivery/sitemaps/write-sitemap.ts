import type { LivePortal } from '../directory.ts';
import { xmlDocument, xmlElement, xmlText, xmlTextElement } from '../feeds/xml.ts';
import { preciseMoment } from '../live-article.ts';
import { canonicalUrl } from '../pages/page-address.ts';
import type { SitemapRow } from './sitemap.queries.ts';

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An index of sitemaps at these whole addresses. */
export const writeSitemapIndex = (addresses: readonly string[]): string =>
  xmlDocument(
    xmlElement(
      'sitemapindex',
      { xmlns: protocol },
      ...addresses.map((address) => xmlElement('sitemap', {}, xmlTextElement('loc', address))),
    ),
  );

/**
 * The addresses of articles, each with its other languages; `x-default` is the language that it was written in. Written as
 * one string: ten thousand articles in five languages are a hundred thousand elements.
 */
export function writeSitemap(origin: string, portal: LivePortal, rows: readonly SitemapRow[]): string {
  const urls = rows.map((row) => {
    const loc = xmlText(canonicalUrl(origin, { portal, ...row }));
    const lastmod = preciseMoment(row.updatedAt);
    return `<url><loc>${loc}</loc><lastmod>${lastmod}</lastmod>${alternates(origin, portal, row)}</url>`;
  });
  const namespaces = `xmlns="${protocol}" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  return xmlDocument(`<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>`);
}

function alternates(origin: string, portal: LivePortal, { versions, sourceLanguage }: SitemapRow): string {
  if (versions.length < 2) return '';
  let links = '';
  for (const [language, slug] of versions) {
    const href = xmlText(canonicalUrl(origin, { portal, language, slug }));
    const link = (hreflang: string) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`;
    links += link(xmlText(language));
    if (language === sourceLanguage) links += link('x-default');
  }
  return links;
}

/** What went live in the last days, as news aggregators read it. */
export const writeNewsSitemap = (origin: string, portal: LivePortal, rows: readonly SitemapRow[]): string =>
  xmlDocument(
    xmlElement(
      'urlset',
      { xmlns: protocol, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      ...rows.map((row) =>
        xmlElement(
          'url',
          {},
          xmlTextElement('loc', canonicalUrl(origin, { portal, ...row })),
          xmlElement(
            'news:news',
            {},
            xmlElement(
              'news:publication',
              {},
              xmlTextElement('news:name', nameOf(portal, row.language)),
              xmlTextElement('news:language', newsLanguage(row.language)),
            ),
            xmlTextElement('news:publication_date', preciseMoment(row.publishedAt)),
            xmlTextElement('news:title', row.title),
          ),
        ),
      ),
    ),
  );

const nameOf = ({ languages, key }: LivePortal, language: string): string =>
  languages.find((each) => each.language === language)?.name ?? key;

/** News sitemaps know ISO 639 codes only, and two kinds of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' || region === 'HK' ? 'zh-tw' : 'zh-cn';
}
