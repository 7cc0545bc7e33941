import { attributesHtml, element, escapeHtml } from '@hai-dang/schema/document';
import { feedFormats, feedPath, feedTypes } from '../feeds/feed-address.ts';
import { jsonLdOf } from './json-ld.ts';
import { dublinCoreOf, type MetaTag, openGraphOf } from './meta-tags.ts';
import type { Metadata } from './metadata.ts';

type Attributes = Parameters<typeof attributesHtml>[0];

const link = (attributes: Attributes): string => `<link${attributesHtml(attributes)}>`;
const meta = (attributes: Attributes): string => `<meta${attributesHtml(attributes)}>`;

/** Open Graph says `property` where everybody else says `name`. */
const metaTag = ({ name, content }: MetaTag): string =>
  meta(/^(og|article):/.test(name) ? { property: name, content } : { name, content });

/** JSON inside of a page: nothing in it can end the element. */
export const jsonLdHtml = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** The feeds of a portal in a language, and of one of its sections. */
export const feedLinks = (
  origin: string,
  place: { portal: string; language: string; section?: string },
  title: string,
): string[] =>
  feedFormats.map((format) =>
    link({ rel: 'alternate', type: feedTypes[format], title, href: origin + feedPath(place, format) }),
  );

/** The elements that belong into the `head` of an article's page, one per line, `title` first. */
export function headHtml(metadata: Metadata, origin: string): string {
  const { article, canonicalUrl, title, description, siteName, alternates } = metadata;
  const { portal, language } = article;
  const embed = (format: string) =>
    `${origin}/oembed?url=${encodeURIComponent(canonicalUrl)}&format=${format}`;
  const source = alternates.find(({ isSource }) => isSource);
  return [
    element('title', {}, escapeHtml(`${title} - ${siteName}`)),
    meta({ name: 'description', content: description }),
    link({ rel: 'canonical', href: canonicalUrl }),
    ...alternates.map((each) => link({ rel: 'alternate', hreflang: each.language, href: each.url })),
    ...(source ? [link({ rel: 'alternate', hreflang: 'x-default', href: source.url })] : []),
    ...openGraphOf(metadata).map(metaTag),
    link({ rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }),
    link({ rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' }),
    ...dublinCoreOf(metadata).map(metaTag),
    link({ rel: 'alternate', type: 'application/json+oembed', title, href: embed('json') }),
    link({ rel: 'alternate', type: 'text/xml+oembed', title, href: embed('xml') }),
    ...feedLinks(origin, { portal: portal.key, language }, siteName),
    jsonLdHtml(jsonLdOf(metadata, origin)),
  ].join('\n');
}
