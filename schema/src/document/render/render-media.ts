import type { Node } from 'prosemirror-model';
import { embedOf } from '../embed.ts';
import { isMediaUrl } from '../href.ts';
import { attributesHtml, element, escapeHtml } from './escape-html.ts';
import type { MediaSource, Page } from './page.ts';

function sourceOf(node: Node, page: Page): MediaSource | null {
  const source = typeof node.attrs.mediaId === 'string' ? page.media(node.attrs.mediaId) : undefined;
  return source && isMediaUrl(source.url) ? source : null;
}

const textIn = (node: Node, name: string): string => {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A picture with its caption and credit. */
export function renderImage(node: Node, page: Page): string {
  const source = sourceOf(node, page);
  if (!source) return '';
  const alt = textIn(node, 'alt') || source.alt || '';
  const { url: src, width, height } = source;
  const image = `<img${attributesHtml({ src, alt, width, height, loading: 'lazy', decoding: 'async' })}>`;
  const credit = textIn(node, 'credit');
  const parts = [
    escapeHtml(textIn(node, 'caption')),
    credit && element('small', { class: 'credit' }, escapeHtml(credit)),
  ];
  const caption = parts.filter((part) => part !== '').join(' ');
  return element('figure', {}, caption ? `${image}<figcaption>${caption}</figcaption>` : image);
}

/** Pictures that belong together, as one named group. */
export function renderGallery(node: Node, page: Page): string {
  const images = node.children.map((image) => renderImage(image, page)).join('');
  return (
    images && element('div', { class: 'gallery', role: 'group', 'aria-label': page.labels.gallery }, images)
  );
}

/** A video or audio of the library, or the player of an allowed host. */
export function renderPlayer(node: Node, page: Page): string {
  const title = textIn(node, 'title');
  const player = libraryPlayer(node, page, title) || hostedPlayer(node, title);
  if (!player) return '';
  return element('figure', {}, title ? `${player}<figcaption>${escapeHtml(title)}</figcaption>` : player);
}

function libraryPlayer(node: Node, page: Page, title: string): string {
  const source = sourceOf(node, page);
  if (!source) return '';
  const size = node.type.name === 'video' ? { width: source.width, height: source.height } : {};
  const label = title || source.alt || null;
  return element(
    node.type.name,
    { src: source.url, controls: true, preload: 'metadata', ...size, 'aria-label': label },
    '',
  );
}

function hostedPlayer(node: Node, title: string): string {
  const embed = embedOf(node.attrs.url);
  if (!embed || embed.kind !== node.type.name) return '';
  return element(
    'iframe',
    {
      src: embed.src,
      title,
      loading: 'lazy',
      sandbox: 'allow-scripts allow-same-origin allow-presentation allow-popups',
      referrerpolicy: 'strict-origin-when-cross-origin',
      allowfullscreen: embed.kind === 'video',
    },
    '',
  );
}

/** A file of the library to download. */
export function renderFile(node: Node, page: Page): string {
  const source = sourceOf(node, page);
  if (!source) return '';
  const title = textIn(node, 'title') || source.alt || source.url;
  return element(
    'p',
    { class: 'file' },
    element('a', { href: source.url, download: true }, escapeHtml(title)),
  );
}

/** A reference to another article of the portal. */
export function renderEmbeddedArticle(node: Node, page: Page): string {
  const article = page.article?.(String(node.attrs.articleId));
  const title = escapeHtml(textIn(node, 'title') || article?.title || '');
  if (title === '') return '';
  const linked = article && isMediaUrl(article.url) ? element('a', { href: article.url }, title) : title;
  return element('p', { class: 'embedded-article' }, linked);
}
