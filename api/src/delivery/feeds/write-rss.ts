import type { Feed, FeedEntry } from './feed.ts';
import { xmlDocument, xmlElement, xmlText, xmlTextElement } from './xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed in RSS 2.0. Titles and summaries are plain text; only `content:encoded` is HTML. */
export function writeRss(feed: Feed): string {
  const { title, homeUrl, selfUrl, description, language, attribution, updatedAt } = feed;
  const self = { href: selfUrl, rel: 'self', type: 'application/rss+xml' };
  return xmlDocument(
    xmlElement(
      'rss',
      { version: '2.0', ...namespaces },
      xmlElement(
        'channel',
        {},
        xmlTextElement('title', title),
        xmlTextElement('link', homeUrl),
        xmlTextElement('description', description),
        xmlTextElement('language', language),
        xmlTextElement('copyright', attribution),
        xmlTextElement('lastBuildDate', updatedAt.toUTCString()),
        xmlTextElement('generator', 'Hải Đăng'),
        xmlElement('atom:link', self),
        ...feed.entries.map((entry) => writeItem(entry)),
      ),
    ),
  );
}

function writeItem({ id, url, article, section, html, picture }: FeedEntry): string {
  const { title, summary, author, attribution, tags, publishedAt, updatedAt, sourceUrl } = article;
  return xmlElement(
    'item',
    {},
    xmlTextElement('title', title),
    xmlTextElement('link', url),
    xmlElement('guid', { isPermaLink: 'false' }, xmlText(id)),
    xmlTextElement('pubDate', publishedAt.toUTCString()),
    xmlTextElement('atom:updated', updatedAt.toISOString()),
    xmlTextElement('description', summary),
    xmlElement('category', { domain: section.url }, xmlText(section.name)),
    ...tags.map((tag) => xmlTextElement('category', tag)),
    picture && xmlElement('enclosure', { url: picture.url, length: picture.size, type: picture.mimeType }),
    xmlTextElement('content:encoded', html),
    // An author of RSS is an address of e-mail; people are named in Dublin Core.
    xmlTextElement('dc:creator', author),
    xmlTextElement('dc:rights', attribution),
    xmlTextElement('dc:source', sourceUrl),
  );
}
