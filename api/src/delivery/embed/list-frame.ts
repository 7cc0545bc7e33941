import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { findPlace } from '../feeds/find-place.ts';
import { listArticles } from '../list-articles.ts';
import { columnsFor } from '../live-article.ts';
import { canonicalUrl, homeUrl } from '../pages/page-address.ts';
import { embedFrame } from './embed-frame.ts';
import { embedWords } from './embed-words.ts';
import { frameLink, frameTime } from './frame-parts.ts';

interface Asked {
  portal: string;
  language: string;
  section?: string | undefined;
  /** As it was typed; 5 when it is no number, 1 to 50. */
  first?: string | undefined;
  theme?: string | undefined;
}

/** The newest articles for a frame, each a link to its page. Throws NOT_FOUND for a place that does not exist. */
export async function listFrame(ctx: PublicContext, { first, theme, ...asked }: Asked): Promise<PublicPage> {
  const { portal, language: spoken, section } = await findPlace(ctx, asked);
  const { language, name, attribution } = spoken;
  const words = embedWords(language);
  const size = Math.min(Math.max(Number.parseInt(first ?? '', 10) || 5, 1), 50);
  const { articles } = await listArticles(
    ctx,
    { portal: portal.key, language, section: section?.key ?? null },
    { size, fromEnd: false, after: null, before: null },
    { columns: columnsFor(['title', 'slug', 'summary']), total: false, surroundings: false },
  );
  const items = articles.map((article) => {
    const summary = article.summary === null ? '' : element('p', {}, escapeHtml(article.summary));
    const time = element('p', {}, frameTime(article.publishedAt, language, portal.timeZone));
    return element(
      'li',
      {},
      frameLink(canonicalUrl(ctx.origin, article), article.title, words) + summary + time,
    );
  });
  const list =
    items.length === 0
      ? `<p>${words.empty}</p>`
      : element('ul', { class: 'list', role: 'list', 'aria-label': words.list }, items.join('\n'));
  const credit = element('p', { class: 'attribution' }, escapeHtml(attribution));
  return embedFrame({
    language,
    title: name,
    theme,
    canonical: homeUrl(ctx.origin, portal, language),
    main: element('div', { lang: language }, list + credit),
  });
}
