import { globalId } from '../global-id.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed in JSON Feed 1.1, with what the format has no word for under `_hai_dang`. */
export function writeJsonFeed(feed: Feed): string {
  const { title, description, language, portalName, attribution, homeUrl, selfUrl, entries } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    description,
    language,
    authors: [{ name: portalName, url: homeUrl }],
    _hai_dang: { attribution },
    items: entries.map((entry) => writeItem(entry)),
  });
}

function writeItem({ id, url, article, section, html, picture }: FeedEntry) {
  const { language, title, summary, author, tags, publishedAt, updatedAt, sourceUrl } = article;
  const { attribution, contentHash, sourceLanguage, isStale, notice } = article;
  return {
    id,
    url,
    ...(sourceUrl !== null && { external_url: sourceUrl }),
    title,
    ...(summary !== null && { summary }),
    content_html: html,
    ...(picture && {
      image: picture.url,
      attachments: [
        {
          url: picture.url,
          mime_type: picture.mimeType,
          title: picture.alt || undefined,
          size_in_bytes: picture.size || undefined,
        },
      ],
    }),
    date_published: publishedAt.toISOString(),
    date_modified: updatedAt.toISOString(),
    ...(author !== null && { authors: [{ name: author }] }),
    tags: [...new Set([section.name, ...tags])],
    language,
    _hai_dang: {
      id: globalId('Article', article.translationId),
      attribution,
      content_hash: contentHash,
      source_language: sourceLanguage,
      is_stale: isStale,
      notice,
    },
  };
}
