import type { LivePortal } from '../directory.ts';
import { xmlDocument, xmlElement, xmlTextElement } from '../feeds/xml.ts';
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

/** The addresses of articles, each with its other languages; `x-default` is the language that it was written in. */
export const writeSitemap = (origin: string, portal: LivePortal, rows: readonly SitemapRow[]): string =>
  xmlDocument(
    xmlElement(
      'urlset',
      { xmlns: protocol, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...rows.map((row) =>
        xmlElement(
          'url',
          {},
          xmlTextElement('loc', canonicalUrl(origin, { portal, ...row })),
          xmlTextElement('lastmod', preciseMoment(row.updatedAt)),
          ...alternates(origin, portal, row),
        ),
      ),
    ),
  );

function alternates(origin: string, portal: LivePortal, { versions, sourceLanguage }: SitemapRow): string[] {
  if (versions.length < 2) return [];
  const link = (hreflang: string, href: string) =>
    xmlElement('xhtml:link', { rel: 'alternate', hreflang, href });
  return versions.flatMap(([language, slug]) => {
    const href = canonicalUrl(origin, { portal, language, slug });
    return [link(language, href), ...(language === sourceLanguage ? [link('x-default', href)] : [])];
  });
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
