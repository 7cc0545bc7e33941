import type { ArticleKind } from '@hai-dang/schema';
import type { Article, GovernmentOrganization, NewsArticle, WithContext } from 'schema-dts';
import type { PublicArticle } from '../article.type.ts';
import type { Metadata } from './metadata.ts';
import { homeUrl } from './page-address.ts';

/** Kinds that are not news: they stand until they are changed. */
const standing: ReadonlySet<ArticleKind> = new Set(['policy', 'guide', 'procedure', 'notice', 'page']);

const typeOf = ({ kind }: PublicArticle) => (standing.has(kind) ? 'Article' : 'NewsArticle');

/** An article in the vocabulary of schema.org; `origin` is that of this server. */
export function jsonLdOf(metadata: Metadata, origin: string): WithContext<NewsArticle | Article> {
  const { article, canonicalUrl, description, sectionName, cover, alternates } = metadata;
  const { language, author, sourceName, sourceUrl, changeNote, tags } = article;
  const publisher: GovernmentOrganization = {
    '@type': 'GovernmentOrganization',
    name: metadata.siteName,
    url: homeUrl(origin, article.portal, language),
  };
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(article),
    '@id': `urn:uuid:${article.translationId}`,
    url: canonicalUrl,
    mainEntityOfPage: { '@type': 'WebPage', '@id': canonicalUrl },
    headline: article.title,
    description,
    inLanguage: language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    author: author === null ? publisher : { '@type': 'Person', name: author },
    publisher,
    copyrightHolder: publisher,
    creditText: article.attribution,
    articleSection: sectionName,
    keywords: tags,
    isAccessibleForFree: true,
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: article.contentHash },
    ...(cover && {
      image: {
        '@type': 'ImageObject',
        url: cover.url,
        width: `${cover.width}`,
        height: `${cover.height}`,
        caption: cover.alt,
      },
    }),
    ...((sourceName ?? sourceUrl) !== null && {
      isBasedOn: {
        '@type': 'CreativeWork',
        ...(sourceName !== null && { name: sourceName }),
        ...(sourceUrl !== null && { url: sourceUrl }),
      },
    }),
    ...(changeNote !== null && { correction: { '@type': 'CorrectionComment', text: changeNote } }),
    ...translationsIn(article, alternates),
  };
}

/** A translation names its source, and a source its translations. */
function translationsIn(article: PublicArticle, alternates: Metadata['alternates']): Partial<NewsArticle> {
  const work = ({ language, url, title }: Metadata['alternates'][number]): NewsArticle => ({
    '@type': 'NewsArticle',
    url,
    inLanguage: language,
    headline: title,
  });
  if (article.language === article.sourceLanguage) {
    const others = alternates.filter(({ language }) => language !== article.language);
    return others.length === 0 ? {} : { workTranslation: others.map(work) };
  }
  const source = alternates.find(({ isSource }) => isSource);
  return source ? { translationOfWork: work(source) } : {};
}
