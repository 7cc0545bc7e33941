import type { Metadata } from './metadata.ts';

/** One statement about a page. */
export interface MetaTag {
  name: string;
  content: string;
}

const tag = (name: string, content: string | number | null | undefined): MetaTag[] =>
  content === null || content === undefined || content === '' ? [] : [{ name, content: String(content) }];

/** `vi_VN` for `vi`, as Open Graph writes languages. */
function localeOf(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return region ? `${base}_${region}` : base;
}

/** Open Graph, and the card of X, which reads Open Graph for the rest. */
export function openGraphOf(metadata: Metadata): MetaTag[] {
  const { article, canonicalUrl, title, description, siteName, sectionName, cover, alternates } = metadata;
  const others = alternates.filter(({ language }) => language !== article.language);
  return [
    ...tag('og:type', 'article'),
    ...tag('og:title', title),
    ...tag('og:description', description),
    ...tag('og:url', canonicalUrl),
    ...tag('og:site_name', siteName),
    ...tag('og:locale', localeOf(article.language)),
    ...others.flatMap(({ language }) => tag('og:locale:alternate', localeOf(language))),
    ...(cover
      ? [
          ...tag('og:image', cover.url),
          ...tag('og:image:type', cover.mimeType),
          ...tag('og:image:width', cover.width),
          ...tag('og:image:height', cover.height),
          ...tag('og:image:alt', cover.alt),
        ]
      : []),
    ...tag('article:published_time', article.publishedAt.toISOString()),
    ...tag('article:modified_time', article.updatedAt.toISOString()),
    ...tag('article:section', sectionName),
    ...article.tags.flatMap((each) => tag('article:tag', each)),
    ...tag('twitter:card', cover ? 'summary_large_image' : 'summary'),
  ];
}

/** The fifteen elements and the terms beside them that Vietnamese portals are asked for (TT 24/2011, TCVN 7980). */
export function dublinCoreOf(metadata: Metadata): MetaTag[] {
  const { article, canonicalUrl, description, siteName, sectionName, alternates } = metadata;
  const { sourceUrl, sourceName, author } = article;
  const source = alternates.find(({ isSource }) => isSource);
  return [
    ...tag('DC.Title', article.title),
    ...tag('DC.Creator', author ?? siteName),
    ...[sectionName, ...article.tags].flatMap((subject) => tag('DC.Subject', subject)),
    ...tag('DC.Description', description),
    ...tag('DC.Publisher', siteName),
    ...tag('DC.Contributor', sourceName),
    ...tag('DC.Date', article.publishedAt.toISOString()),
    ...tag('DC.Type', 'Text'),
    ...tag('DC.Format', 'text/html'),
    ...tag('DC.Identifier', canonicalUrl),
    ...tag('DC.Language', article.language),
    ...tag('DC.Source', sourceUrl),
    ...tag('DC.Rights', article.attribution),
    ...tag('DCTERMS.issued', article.publishedAt.toISOString()),
    ...tag('DCTERMS.modified', article.updatedAt.toISOString()),
    ...tag('DCTERMS.isVersionOf', source && source.language !== article.language ? source.url : null),
  ];
}
