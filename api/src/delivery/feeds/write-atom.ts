import type { Feed, FeedEntry } from './feed.ts';
import { xmlDocument, xmlElement, xmlText, xmlTextElement } from './xml.ts';

/** A feed in Atom 1.0 (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { id, title, description, language, portalName, attribution, homeUrl, selfUrl, updatedAt } = feed;
  return xmlDocument(
    xmlElement(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      xmlTextElement('id', id),
      xmlTextElement('title', title),
      xmlTextElement('subtitle', description),
      xmlTextElement('updated', updatedAt.toISOString()),
      xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }),
      xmlElement('link', { rel: 'alternate', type: 'text/html', href: homeUrl, hreflang: language }),
      xmlElement('author', {}, xmlTextElement('name', portalName), xmlTextElement('uri', homeUrl)),
      xmlTextElement('rights', attribution),
      xmlTextElement('generator', 'Hải Đăng'),
      ...feed.entries.map((entry) => writeEntry(entry)),
    ),
  );
}

function writeEntry({ id, url, article, section, html, picture }: FeedEntry): string {
  const { language, title, summary, author, attribution, tags, publishedAt, updatedAt } = article;
  const { sourceUrl, sourceName } = article;
  return xmlElement(
    'entry',
    { 'xml:lang': language },
    xmlTextElement('id', id),
    xmlTextElement('title', title),
    xmlTextElement('updated', updatedAt.toISOString()),
    xmlTextElement('published', publishedAt.toISOString()),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: url, hreflang: language }),
    picture &&
      xmlElement('link', {
        rel: 'enclosure',
        type: picture.mimeType,
        length: picture.size,
        href: picture.url,
        title: picture.alt || null,
      }),
    sourceUrl === null ? null : xmlElement('link', { rel: 'via', href: sourceUrl, title: sourceName }),
    author === null ? null : xmlElement('author', {}, xmlTextElement('name', author)),
    xmlElement('category', { term: section.key, scheme: section.url, label: section.name }),
    ...tags.map((tag) => xmlElement('category', { term: tag })),
    xmlTextElement('rights', attribution),
    xmlTextElement('summary', summary),
    xmlElement('content', { type: 'html' }, xmlText(html)),
  );
}
